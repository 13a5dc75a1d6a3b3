using System.Text;
using Assay.Cli.Homes;
using Assay.Kernel;
using Assay.Release.Shadowing;

namespace Assay.Cli.Serving;

/// <summary>
/// Keeps the pairs of a shadow in a file, and puts it on record when its time is over, when the traffic changes and when the server stops. What a killed server left is put on record by the next
/// one: at most what was written within the last moments is lost.
/// </summary>
/// <param name="home">The home.</param>
/// <param name="every">How long a stretch lasts.</param>
/// <param name="clock">The clock.</param>
/// <param name="warn">Hears of what goes wrong; nobody who asked for a prediction does.</param>
internal sealed class ShadowJournal(OpenedHome home, TimeSpan every, TimeProvider clock, Action<Problem> warn) : IAsyncDisposable
{
    private const string FolderName = "shadow";
    private const int MostLines = 100_000;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly Dictionary<string, OpenStretch> _open = new(StringComparer.Ordinal);

    private string Folder => Path.Combine(home.Folder, FolderName);

    /// <summary>Puts on record what a killed server left. A file that another server has open is not touched.</summary>
    public async Task RecoverAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(Folder)) return;
        foreach (var path in Directory.EnumerateFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal).ToArray())
        {
            await GuardAsync(async () =>
            {
                using (File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) { }
                await RecordAsync(path, cancellation);
            }, isShared: true);
        }
    }

    /// <summary>Keeps lines.</summary>
    public async ValueTask AddAsync(ShadowStretch stretch, IReadOnlyList<ShadowLine> lines)
    {
        await _writing.WaitAsync();
        try
        {
            if (_open.TryGetValue(stretch.Project, out var known) && (known.Stretch != stretch || known.Lines >= MostLines)) await EndAsync(known);
            await GuardAsync(() =>
            {
                if (!_open.TryGetValue(stretch.Project, out var open)) _open[stretch.Project] = open = OpenStretch.Begin(Folder, stretch, clock.GetUtcNow());
                open.Write(lines);
                return Task.CompletedTask;
            });
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Ends the stretches that have lasted long enough; all of them, where that is asked.</summary>
    public async Task EndAsync(bool all = false)
    {
        await _writing.WaitAsync();
        try
        {
            foreach (var open in _open.Values.Where(open => all || clock.GetUtcNow() - open.Begun >= every).ToArray()) await EndAsync(open);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await EndAsync(all: true);
        _writing.Dispose();
    }

    private async Task EndAsync(OpenStretch open)
    {
        _open.Remove(open.Stretch.Project);
        await GuardAsync(async () =>
        {
            open.Dispose();
            await RecordAsync(open.Path, CancellationToken.None);
        });
    }

    private async Task RecordAsync(string path, CancellationToken cancellation)
    {
        if (await RecordShadow.CommitAsync(path, home.Artifacts, home.Store, home.Book, cancellation) is not null || ShadowFile.Read(path) is not (not null, { Count: > 0 })) File.Delete(path);
        else warn(new Problem("serve.shadow-request", "The log does not hold the request whose shadow these pairs are of: they are kept, and not on record.", "Restore the log that they belong to, or delete the file.") { Value = path });
    }

    // A file that another server has open is that server's.
    private async Task GuardAsync(Func<Task> work, bool isShared = false)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            if (!isShared || fault is not (IOException or UnauthorizedAccessException)) warn(new Problem("serve.shadow", $"A stretch of a shadow could not be kept: {fault.Message}", "See that the home's disk has room and can be written to; what is in the home's folder 'shadow' is put on record when the server starts next."));
        }
    }

    private sealed class OpenStretch(ShadowStretch stretch, string path, DateTimeOffset begun, StreamWriter writer) : IDisposable
    {
        public ShadowStretch Stretch => stretch;

        public string Path => path;

        public DateTimeOffset Begun => begun;

        public int Lines { get; private set; }

        public static OpenStretch Begin(string folder, ShadowStretch stretch, DateTimeOffset now)
        {
            Directory.CreateDirectory(folder);
            var path = System.IO.Path.Combine(folder, $"{now.UtcDateTime:yyyyMMdd'T'HHmmssfffffff}-{stretch.Request}.jsonl");
            var writer = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            writer.WriteLine(ShadowFile.Write(stretch));
            return new OpenStretch(stretch, path, now, writer);
        }

        public void Write(IReadOnlyList<ShadowLine> lines)
        {
            foreach (var line in lines) writer.WriteLine(ShadowFile.Write(line));
            writer.Flush();
            Lines += lines.Count;
        }

        public void Dispose() => writer.Dispose();
    }
}
