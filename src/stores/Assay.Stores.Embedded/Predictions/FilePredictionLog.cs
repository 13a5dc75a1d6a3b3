using System.Collections.Concurrent;
using Assay.Kernel;
using Assay.Predictions;
using Assay.Stores.Embedded.DuckDb;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>The inference log in a folder: segments that grow while models answer, and Parquet of what is done.</summary>
public sealed class FilePredictionLog : IPredictionLog
{
    private const string LabelFolder = "labels";

    private readonly string _folder;
    private readonly PredictionLogOptions _options;
    private readonly TimeProvider _clock;
    private readonly Action<Problem> _warn;
    private readonly ConcurrentDictionary<(string Model, PredictionSchema? Schema), Lazy<LogLane>> _lanes = new();
    private readonly DuckDbTableEngine _engine = new(new DuckDbOptions());
    private readonly SegmentCompaction _compaction;
    private readonly SemaphoreSlim _compacting = new(1);
    private readonly Lock _order = new();
    private Task _behind = Task.CompletedTask;

    private FilePredictionLog(string folder, PredictionLogOptions options, TimeProvider clock, Action<Problem> warn)
    {
        (_folder, _options, _clock, _warn) = (folder, options, clock, warn);
        _compaction = new SegmentCompaction(_engine);
    }

    /// <summary>Opens it. What a process left that was killed is taken over: torn ends are cut off, gaps noted, and Parquet made.</summary>
    /// <param name="folder">Full path of the folder <c>predictions</c>; made with the first row.</param>
    /// <param name="options">How predictions are logged.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="warn">Hears of gaps, and of what cannot be written.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<FilePredictionLog> OpenAsync(string folder, PredictionLogOptions options, TimeProvider clock, Action<Problem> warn, CancellationToken cancellation = default)
    {
        var log = new FilePredictionLog(folder, options, clock, warn);
        await log.CompactAllAsync(isTakenOver: true, cancellation);
        return log;
    }

    /// <inheritdoc/>
    public ValueTask<Outcome<Nothing>> AppendAsync(PredictionBatch batch)
    {
        if (_options.Sample < 1 && !IsChosen(batch.Id)) return new(Outcome.Done);
        return Lane(batch.Model, batch.Schema).AppendAsync(PredictionFrame.Write(batch, _options.Redacted), batch.Time);
    }

    /// <inheritdoc/>
    public ValueTask<Outcome<Nothing>> LabelAsync(string model, IReadOnlyList<PredictionLabel> labels, DateTimeOffset time) => Lane(model, null).AppendAsync(LabelFrame.Write(labels, time), time);

    /// <inheritdoc/>
    public async Task<IReadOnlySet<string>> KnownAsync(string model, IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        await new LoggedIds(_engine).AmongAsync(new SegmentFolder(FolderOf(model)), ids, cancellation);

    /// <inheritdoc/>
    public bool Knows(string model) => Directory.Exists(FolderOf(model));

    /// <inheritdoc/>
    public async Task CompactAsync(CancellationToken cancellation = default)
    {
        foreach (var lane in _lanes.Values) lane.Value.EndSegment();
        await CompactAllAsync(isTakenOver: false, cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var lane in _lanes.Values) await lane.Value.DisposeAsync();
        await _behind;
        await CompactAllAsync(isTakenOver: false, CancellationToken.None);
        _engine.Dispose();
        _compacting.Dispose();
    }

    private LogLane Lane(string model, PredictionSchema? schema) => (_lanes.TryGetValue((model, schema), out var lane) ? lane : NewLane(model, schema)).Value;

    private Lazy<LogLane> NewLane(string model, PredictionSchema? schema) => _lanes.GetOrAdd((model, schema), key => new Lazy<LogLane>(() =>
    {
        var folder = schema is null ? Path.Combine(FolderOf(model), LabelFolder) : FolderOf(model);
        return new LogLane(new LaneOptions(model, new SegmentFolder(folder), SegmentHeader.Of(schema, _options), _options.MostWaitingBytes, _clock, _ => CompactBehind(), (from, to, why) => Lost(model, from, to, why)));
    }));

    private string FolderOf(string model) => ModelFolder.Of(_folder, model);

    // One after another, so that the last one's end is the end of all.
    private void CompactBehind()
    {
        lock (_order) _behind = CompactAfterAsync(_behind);
    }

    private async Task CompactAfterAsync(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await CompactAllAsync(isTakenOver: false, CancellationToken.None);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _warn(PredictionFaults.NotWritten("*", fault.Message));
        }
    }

    private async Task CompactAllAsync(bool isTakenOver, CancellationToken cancellation)
    {
        await _compacting.WaitAsync(cancellation);
        try
        {
            foreach (var model in Directory.Exists(_folder) ? Directory.EnumerateDirectories(_folder) : [])
                foreach (var folder in new[] { new SegmentFolder(model), new SegmentFolder(Path.Combine(model, LabelFolder)) })
                    foreach (var segment in folder.All.ToList())
                        if (await _compaction.CompactAsync(folder, segment, cancellation) is { } torn && isTakenOver) NoteGap(model, torn);
        }
        finally
        {
            _compacting.Release();
        }
    }

    private void NoteGap(string folder, TornSegment torn)
    {
        if (torn.Header.Durability == LogDurability.Sync) return;
        GapFile.Add(folder, torn.LastTime, _clock.GetUtcNow(), torn.Header.WindowMilliseconds, "the server was not stopped, but ended");
        _warn(new Problem("predictions.gap", $"The server that logged '{Path.GetFileName(folder)}' was not stopped, but ended: what it answered in its last {torn.Header.WindowMilliseconds} ms may be missing.", "Log with --log sync where no answer may be lost.") { Place = new Place(folder) });
    }

    private void Lost(string model, DateTimeOffset from, DateTimeOffset to, Problem why)
    {
        _warn(why);
        try
        {
            GapFile.Add(FolderOf(model), from, to, _options.Window.TotalMilliseconds, why.Message);
        }
        catch (IOException)
        {
            // The disk takes nothing at all; the operator was told.
        }
    }

    // FNV-1a over the identifier, whose end is random: the same share of every hour.
    private bool IsChosen(string id)
    {
        var hash = 2166136261u;
        foreach (var letter in id) hash = (hash ^ letter) * 16777619u;
        return hash / (double)uint.MaxValue < _options.Sample;
    }
}
