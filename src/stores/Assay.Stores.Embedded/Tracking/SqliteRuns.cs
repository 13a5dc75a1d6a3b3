using Assay.Kernel;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Runs in the SQLite file.</summary>
internal sealed class SqliteRuns(TrackingFile file) : IRunStore
{
    private const long SmallChange = 1024;
    private const long LikelyTextSize = 64;
    private const long LikelyPointSize = 16;

    public Task<Outcome<RunInfo>> CreateAsync(NewRun run, CancellationToken cancellation = default) =>
        file.WriteAsync(session => RunCreation.Apply(session, run), SmallChange, cancellation);

    public Task<Outcome<Nothing>> LogAsync(RunLog log, CancellationToken cancellation = default)
    {
        var points = KeyPoints.Of(log.Metrics.Span);
        var bytes = (log.Metrics.Length * LikelyPointSize) + ((log.Params.Count + log.Tags.Count) * LikelyTextSize) + log.Links.Sum(link => (long)link.Body.Length);
        return file.WriteAsync(session => RunLogging.Apply(session, log, points), bytes, cancellation);
    }

    public Task<Outcome<RunInfo>> UpdateAsync(RunUpdate update, CancellationToken cancellation = default) =>
        file.WriteAsync(session => RunUpdating.Apply(session, update), SmallChange, cancellation);

    public Task SetLifecycleAsync(string experimentId, LifecycleStage stage, long at, CancellationToken cancellation = default) =>
        file.WriteAsync(session => RunUpdating.SetLifecycle(session, experimentId, stage, at), SmallChange, cancellation);

    public Task<RunInfo?> FindInfoAsync(string runId, CancellationToken cancellation = default) => Read(statements => RunReader.Info(statements, runId), cancellation);

    public Task<Run?> FindAsync(string runId, CancellationToken cancellation = default) =>
        Read(statements => RunReader.Info(statements, runId) is { } info ? RunReader.Whole(statements, file.Words, info) : null, cancellation);

    public Task<IReadOnlyList<Run>> ReadAsync(IReadOnlyList<long> numbers, CancellationToken cancellation = default) => Read<IReadOnlyList<Run>>(
        statements => [.. numbers.Select(number => RunReader.Info(statements, number)).OfType<RunInfo>().Select(info => RunReader.Whole(statements, file.Words, info))], cancellation);

    public Task<MetricPoint[]> ReadHistoryAsync(string runId, string key, CancellationToken cancellation = default) => Read(
        statements => WordNumbers.Read(key, statements) is { } word && RunReader.Info(statements, runId) is { } run ? RunReader.History(statements, run.Number, word) : [], cancellation);

    public Task<HistoryPage> ReadHistoryPageAsync(string runId, string key, int from, int most, CancellationToken cancellation = default) => Read(
        statements => WordNumbers.Read(key, statements) is { } word && RunReader.Info(statements, runId) is { } run ? RunReader.Page(statements, run.Number, word, from, most) : HistoryPage.Of([], from, most), cancellation);

    public Task<IReadOnlyList<ModelMetric>> ReadModelMetricsAsync(IReadOnlyCollection<string> modelIds, CancellationToken cancellation = default) =>
        Read(statements => ModelMetricReader.Read(statements, file.Words, modelIds), cancellation);

    public Task<IReadOnlyList<RunInfo>> DeletedBeforeAsync(long time, CancellationToken cancellation = default) => Read(statements => RunReader.DeletedBefore(statements, time), cancellation);

    public Task RemoveAsync(IReadOnlyCollection<string> runIds, CancellationToken cancellation = default) =>
        file.WriteAsync(session => RunUpdating.Remove(session, runIds), SmallChange * runIds.Count, cancellation);

    private Task<T> Read<T>(Func<Sqlite.StatementSet, T> query, CancellationToken cancellation) => Task.FromResult(file.Read(query, cancellation));
}
