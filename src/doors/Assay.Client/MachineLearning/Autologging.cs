using System.Collections.Concurrent;
using System.Text;
using Microsoft.ML;

namespace Assay.Client.MachineLearning;

/// <summary>
/// Listens to an <see cref="MLContext"/> while a run goes on: which of its components worked and for how long become metrics (<c>mlnet/SOURCE/seconds</c>), which trainers there were a
/// tag, and everything it said an artifact, <c>mlnet.log</c>. ML.NET does not tell of trainers' settings: log those as parameters.
/// </summary>
public sealed class Autologging : IDisposable
{
    private const string Started = "Channel started";
    private const string Finished = "Channel finished";
    private const int MostLogCharacters = 4 << 20;

    private readonly MLContext _context;
    private readonly TrackedRun _run;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, long> _started = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TimeSpan> _took = new(StringComparer.Ordinal);
    private readonly StringBuilder _log = new();

    internal Autologging(MLContext context, TrackedRun run, TimeProvider clock)
    {
        (_context, _run, _clock) = (context, run, clock);
        _context.Log += Hear;
        run.BeforeEnd(SendAsync);
    }

    /// <summary>Listens no longer.</summary>
    public void Dispose() => _context.Log -= Hear;

    private void Hear(object? sender, LoggingEventArgs heard)
    {
        var source = Key(heard.Source);
        if (heard.Message.Contains(Started, StringComparison.Ordinal)) _started[source] = _clock.GetTimestamp();
        if (heard.Message.Contains(Finished, StringComparison.Ordinal) && _started.TryRemove(source, out var since)) _took.AddOrUpdate(source, _clock.GetElapsedTime(since), (_, before) => before + _clock.GetElapsedTime(since));
        lock (_log)
        {
            if (_log.Length < MostLogCharacters) _log.AppendLine(heard.Message);
        }
    }

    private async Task SendAsync()
    {
        Dispose();
        foreach (var (source, took) in _took) await _run.MetricAsync($"mlnet/{source}/seconds", took.TotalSeconds);
        var trainers = _took.Keys.Where(source => source.Contains("Train", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        if (trainers.Length > 0) _run.Tag("mlnet.trainers", string.Join(", ", trainers));
        byte[] text;
        lock (_log) text = Encoding.UTF8.GetBytes(_log.ToString());
        if (text.Length > 0) await _run.ArtifactAsync(new MemoryStream(text), "mlnet.log");
    }

    // Sources look like "FastTreeTraining; Training": the key of a metric holds letters, digits and a few signs alone.
    private static string Key(string? source) => string.Concat((source ?? "").Select(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.' ? letter : ' ')).Trim().Replace("  ", " ", StringComparison.Ordinal);
}
