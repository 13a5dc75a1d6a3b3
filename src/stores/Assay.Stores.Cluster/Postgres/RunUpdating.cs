using Assay.Kernel;
using Assay.Tracking.Outbox;
using Assay.Tracking.Runs;
using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Changes runs themselves, and says to the outbox what a run held when it ended.</summary>
internal static class RunUpdating
{
    public static async Task<Outcome<RunInfo>> ApplyAsync(PostgresSession session, RunUpdate update)
    {
        if (await RunRows.LockAsync(session, [update.RunId]) is not [var before]) return RunFaults.NoSuchRun(update.RunId);
        if (update.RequiresActive && before.LifecycleStage != LifecycleStage.Active) return RunFaults.NotActive(update.RunId);
        if (update.Name is { } name) await session.Connection.RunAsync(RunSql.SetTags, new[] { before.Number }, new[] { RunCreation.NameTag }, new[] { name });
        var after = Changed(before, update);
        await using var batch = new NpgsqlBatch(session.Connection);
        if (update.Status is { } status && status.IsTerminal()) after = await EndAsync(session, batch, before, after, update);
        else if (before.FinishedDigest is not null && (before.Name, before.Status, before.EndTime) != (after.Name, after.Status, after.EndTime)) after = after with { ChangedAfterFinish = true };
        var deletedAt = before.LifecycleStage == after.LifecycleStage ? null : update.At;
        batch.Add(RunSql.Change, after.Number, after.Name, (int)after.Status, after.EndTime, (int)after.LifecycleStage, deletedAt, after.FinishedDigest?.ToArray(), after.ChangedAfterFinish);
        batch.Add(RunSql.Touch, (object)new[] { after.Number });
        await batch.ExecuteNonQueryAsync();
        return after;
    }

    /// <summary>Moves all runs of an experiment.</summary>
    public static async Task<Nothing> SetLifecycleAsync(PostgresSession session, string experiment, LifecycleStage stage, long at)
    {
        long[] numbers = [.. await session.Connection.ReadAsync(RunSql.LockOfExperiment, row => row.GetInt64(0), CancellationToken.None, experiment, (int)stage)];
        if (numbers.Length == 0) return default;
        await using var batch = new NpgsqlBatch(session.Connection);
        batch.Add(RunSql.SetLifecycle, numbers, (int)stage, stage == LifecycleStage.Deleted ? at : (long?)null);
        batch.Add(RunSql.Touch, (object)numbers);
        await batch.ExecuteNonQueryAsync();
        return default;
    }

    /// <summary>Takes runs away for good.</summary>
    public static async Task<Nothing> RemoveAsync(PostgresSession session, IReadOnlyCollection<string> runIds)
    {
        long[] numbers = [.. (await RunRows.LockAsync(session, runIds)).Select(run => run.Number)];
        if (numbers.Length == 0) return default;
        await using var batch = new NpgsqlBatch(session.Connection);
        foreach (var sql in RunSql.RemoveAll) batch.Add(sql, (object)numbers);
        batch.Add(RunSql.Touch, (object)numbers);
        await batch.ExecuteNonQueryAsync();
        return default;
    }

    private static RunInfo Changed(RunInfo before, RunUpdate update)
    {
        var status = update.Status ?? before.Status;
        var goesOn = before.Status.IsTerminal() && !status.IsTerminal();
        return before with
        {
            Name = update.Name ?? before.Name,
            Status = status,
            EndTime = goesOn ? null : update.EndTime ?? before.EndTime,
            LifecycleStage = update.LifecycleStage ?? before.LifecycleStage,
        };
    }

    // The run is locked, so whoever logs to it has committed, or waits until this is committed.
    private static async Task<RunInfo> EndAsync(PostgresSession session, NpgsqlBatch batch, RunInfo before, RunInfo after, RunUpdate update)
    {
        var run = (await RunReading.WholeAsync(session.Connection, RunReadSql.ByNumber, new[] { after.Number }, CancellationToken.None))[0];
        var blocks = new MergedBlocks(after.Number, await RunReading.HistoriesAsync(session.Connection, after.Number));
        var ended = RunEnded.Of(new RunContent(run with { Info = after }, blocks.History));
        blocks.Write(batch);
        // Whoever says the same again, for want of an answer, is told that it is so; the ledger has been told.
        if (update.RecordedAs is null && (before.Status != after.Status || before.FinishedDigest != ended.ContentDigest)) session.Tell(batch, [TrackingRecordKind.Entry(ended, update.Person)]);
        return after with { FinishedDigest = ended.ContentDigest, ChangedAfterFinish = false };
    }
}
