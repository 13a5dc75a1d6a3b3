using System.Data;
using Assay.Kernel;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Runs in PostgreSQL.</summary>
internal sealed class PostgresRuns : IRunStore, IAsyncDisposable
{
    private const long SmallChange = 1024;

    private readonly PostgresDatabase _database;
    private readonly WriteLane<NewRun, Outcome<RunInfo>> _creations;
    private readonly WriteLane<LogChange, Outcome<Nothing>> _logs;

    public PostgresRuns(PostgresDatabase database, int writers)
    {
        _database = database;
        _creations = new(database, 1, RunCreating.ApplyAsync);
        _logs = new(database, writers, RunLogging.ApplyAsync);
    }

    public async Task<Outcome<RunInfo>> CreateAsync(NewRun run, CancellationToken cancellation = default) =>
        RunCreating.Check(run) is { } problem ? problem : await _creations.WriteAsync(run.RunId, run, SmallChange, cancellation);

    public async Task<Outcome<Nothing>> LogAsync(RunLog log, CancellationToken cancellation = default)
    {
        var change = new LogChange(log);
        return change.Check() is { } problem ? problem : await _logs.WriteAsync(log.RunId, change, change.Bytes, cancellation);
    }

    public async Task<Outcome<RunInfo>> UpdateAsync(RunUpdate update, CancellationToken cancellation = default)
    {
        if (PostgresText.Check(("run_id", update.RunId), ("run_name", update.Name), ("person", update.Person)) is { } problem) return problem;
        return await _database.WriteAsync(session => RunUpdating.ApplyAsync(session, update), cancellation);
    }

    public Task SetLifecycleAsync(string experimentId, LifecycleStage stage, long at, CancellationToken cancellation = default) =>
        PostgresText.IsSound(experimentId) ? _database.WriteAsync(session => RunUpdating.SetLifecycleAsync(session, experimentId, stage, at), cancellation) : Task.CompletedTask;

    public async Task<RunInfo?> FindInfoAsync(string runId, CancellationToken cancellation = default)
    {
        if (!PostgresText.IsSound(runId)) return null;
        return (await _database.ReadAsync(connection => connection.ReadAsync(RunSql.ById, RunRows.Info, cancellation, runId), cancellation)).SingleOrDefault();
    }

    public async Task<Run?> FindAsync(string runId, CancellationToken cancellation = default) =>
        PostgresText.IsSound(runId) ? (await WholeAsync(RunReadSql.ById, runId, cancellation)).SingleOrDefault() : null;

    public async Task<IReadOnlyList<Run>> ReadAsync(IReadOnlyList<long> numbers, CancellationToken cancellation = default)
    {
        if (numbers.Count == 0) return [];
        var runs = (await WholeAsync(RunReadSql.ByNumber, numbers.ToArray(), cancellation)).ToDictionary(run => run.Info.Number);
        return [.. numbers.Where(runs.ContainsKey).Select(number => runs[number])];
    }

    public async Task<MetricPoint[]> ReadHistoryAsync(string runId, string key, CancellationToken cancellation = default)
    {
        if (!PostgresText.IsSound(runId) || !PostgresText.IsSound(key)) return [];
        return RunReading.History(await _database.ReadAsync(connection => connection.ReadAsync(RunReadSql.History, row => row.Bytes(0), cancellation, runId, key), cancellation));
    }

    public async Task<HistoryPage> ReadHistoryPageAsync(string runId, string key, int from, int most, CancellationToken cancellation = default)
    {
        if (!PostgresText.IsSound(runId) || !PostgresText.IsSound(key)) return HistoryPage.Of([], from, most);
        var window = await _database.ReadAsync(connection => RunReading.PassAsync(connection, runId, key, new HistoryWindow(from, most), cancellation), cancellation);
        return window.IsInOrder ? window.Page : HistoryPage.Of(await ReadHistoryAsync(runId, key, cancellation), from, most);
    }

    public Task<IReadOnlyList<ModelMetric>> ReadModelMetricsAsync(IReadOnlyCollection<string> modelIds, CancellationToken cancellation = default) =>
        _database.ReadAsync(connection => RunReading.ModelMetricsAsync(connection, [.. modelIds.Where(PostgresText.IsSound)], cancellation), cancellation);

    public async Task<IReadOnlyList<RunInfo>> DeletedBeforeAsync(long time, CancellationToken cancellation = default) =>
        await _database.ReadAsync(connection => connection.ReadAsync(RunSql.DeletedBefore, RunRows.Info, cancellation, time), cancellation);

    public Task RemoveAsync(IReadOnlyCollection<string> runIds, CancellationToken cancellation = default) => _database.WriteAsync(session => RunUpdating.RemoveAsync(session, runIds), cancellation);

    /// <summary>Finishes the changes that are queued.</summary>
    public async ValueTask DisposeAsync()
    {
        await _creations.DisposeAsync();
        await _logs.DisposeAsync();
    }

    private Task<List<Run>> WholeAsync(RunReadSql sql, object runs, CancellationToken cancellation) => _database.ReadAsync(
        async connection =>
        {
            await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            return await RunReading.WholeAsync(connection, sql, runs, cancellation);
        },
        cancellation);
}
