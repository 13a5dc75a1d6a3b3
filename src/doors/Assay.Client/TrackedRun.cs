using System.Globalization;
using Assay.Client.Batching;
using Assay.Client.Transport;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Assay.Client;

/// <summary>
/// A run that is being logged to. What is logged is sent in batches behind the caller's back; <see cref="FlushAsync"/> waits for it. Disposing ends the run: well, unless
/// <see cref="Fail"/> was called. Safe for many threads.
/// </summary>
public sealed class TrackedRun : IAsyncDisposable
{
    private readonly StartedRun _started;
    private readonly ITransport _transport;
    private readonly SessionOptions _options;
    private readonly LogQueue _queue;
    private readonly List<Func<Task>> _beforeEnd = [];
    private RunStatus _status = RunStatus.Finished;
    private int _ended;

    internal TrackedRun(StartedRun started, ITransport transport, SessionOptions options)
    {
        (_started, _transport, _options) = (started, transport, options);
        _queue = new LogQueue(started.RunId, options, transport.LogAsync);
    }

    /// <summary>32 hexadecimal characters.</summary>
    public string RunId => _started.RunId;

    /// <summary>The experiment that it belongs to.</summary>
    public string ExperimentId => _started.ExperimentId;

    /// <summary>The run's name.</summary>
    public string Name => _started.Name;

    /// <summary>Logs a parameter, written as text that reads back to the same value. It cannot be changed afterwards.</summary>
    /// <exception cref="TrackingException">Something that was logged earlier was refused.</exception>
    public TrackedRun Param(string key, object value)
    {
        _queue.Add(LogItem.Of(new Param(key, Text(value))));
        return this;
    }

    /// <summary>Sets a tag.</summary>
    /// <exception cref="TrackingException">Something that was logged earlier was refused.</exception>
    public TrackedRun Tag(string key, string value)
    {
        _queue.Add(LogItem.Of(new Tag(key, value)));
        return this;
    }

    /// <summary>Logs a point. Blocks while too much waits to be sent: see <see cref="SessionOptions.MostWaiting"/>.</summary>
    /// <param name="key">The metric's name.</param>
    /// <param name="value">Any double: NaN and the infinities too.</param>
    /// <param name="step">Where in training.</param>
    /// <exception cref="TrackingException">Something that was logged earlier was refused.</exception>
    public TrackedRun Metric(string key, double value, long step = 0)
    {
        _queue.Add(LogItem.Of(Point(key, value, step)));
        return this;
    }

    /// <summary>Logs a point without blocking a thread.</summary>
    public ValueTask MetricAsync(string key, double value, long step = 0, CancellationToken cancellation = default) => _queue.AddAsync(LogItem.Of(Point(key, value, step)), cancellation);

    /// <summary>Completes when all that was logged before is where it is kept.</summary>
    /// <exception cref="TrackingException">Something of it was refused, or the server does not answer.</exception>
    public Task FlushAsync(CancellationToken cancellation = default) => _queue.FlushAsync(cancellation);

    /// <summary>Keeps a file among the run's artifacts.</summary>
    /// <param name="file">The file on this machine.</param>
    /// <param name="path">Its path among the artifacts, with '/' between parts; null for the file's name.</param>
    /// <param name="cancellation">Stops sending it.</param>
    public async Task ArtifactAsync(string file, string? path = null, CancellationToken cancellation = default)
    {
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
        await ArtifactAsync(content, path ?? Path.GetFileName(file), cancellation);
    }

    /// <summary>Keeps what a stream holds among the run's artifacts.</summary>
    public Task ArtifactAsync(Stream content, string path, CancellationToken cancellation = default) => _transport.PutArtifactAsync(_started, path, content, cancellation);

    /// <summary>Has the run end as failed, and says why in the tag <c>assay.failure</c>.</summary>
    public TrackedRun Fail(Exception reason)
    {
        _status = RunStatus.Failed;
        return Tag("assay.failure", $"{reason.GetType().Name}: {reason.Message}");
    }

    /// <summary>Ends the run: sends what waits, then its status. Where something that waited was refused the run ends as failed, since not all of it is kept, and the refusal is thrown.</summary>
    /// <exception cref="TrackingException">Something that was logged was refused, or the server does not answer.</exception>
    public async Task EndAsync(RunStatus status, CancellationToken cancellation = default)
    {
        if (Interlocked.Exchange(ref _ended, 1) == 1) return;
        try
        {
            foreach (var step in _beforeEnd) await step();
            await _queue.DisposeAsync();
        }
        catch (TrackingException)
        {
            await _transport.EndAsync(RunId, RunStatus.Failed, _options.Clock.GetUtcNow(), cancellation);
            throw;
        }

        await _transport.EndAsync(RunId, status, _options.Clock.GetUtcNow(), cancellation);
    }

    /// <summary>Ends the run.</summary>
    public async ValueTask DisposeAsync() => await EndAsync(_status);

    internal TimeProvider Clock => _options.Clock;

    /// <summary>Does something before the run ends, while it can still be logged to.</summary>
    internal void BeforeEnd(Func<Task> step) => _beforeEnd.Add(step);

    private LoggedMetric Point(string key, double value, long step) => new(key, new MetricPoint(value, _options.Clock.GetUtcNow().ToUnixTimeMilliseconds(), step));

    private static string Text(object value) => value switch
    {
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
