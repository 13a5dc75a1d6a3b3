using Assay.Kernel;
using Assay.Tracking.Runs;
using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Writes what is logged to runs: many logs in one go, each or its refusal.</summary>
internal static class RunLogging
{
    public static async Task<Outcome<Nothing>[]> ApplyAsync(PostgresSession session, IReadOnlyList<LogChange> changes)
    {
        var runs = await HoldAsync(session.Connection, changes);
        var answers = new Outcome<Nothing>[changes.Count];
        var measurements = new MeasurementRows();
        for (var i = 0; i < changes.Count; i++)
        {
            answers[i] = Take(changes[i], runs.GetValueOrDefault(changes[i].Log.RunId));
            if (answers[i].Succeeded) measurements.Add(runs[changes[i].Log.RunId].Info.Number, changes[i]);
        }

        await using var batch = new NpgsqlBatch(session.Connection);
        RunLogRows.Write(batch, [.. runs.Values.Where(run => run.IsChanged || run.IsMarked)]);
        measurements.Write(batch);
        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync();
        return answers;
    }

    private static Outcome<Nothing> Take(LogChange change, HeldRun? run)
    {
        if (run is null) return RunFaults.NoSuchRun(change.Log.RunId);
        if (run.Refusal(change.Log) is { } problem) return problem;
        run.Take(change);
        return Outcome.Done;
    }

    // Each statement sees what was committed when it began: once the runs are locked, what they hold stays as the others read it.
    private static async Task<Dictionary<string, HeldRun>> HoldAsync(NpgsqlConnection connection, IReadOnlyList<LogChange> changes)
    {
        var asked = new AskedKeys(changes);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(RunSql.Lock, (object)changes.Select(change => change.Log.RunId).Distinct(StringComparer.Ordinal).ToArray());
        asked.AddTo(batch);
        await using var reader = await batch.ExecuteReaderAsync();
        var infos = await reader.RowsAsync(RunRows.Info, CancellationToken.None);
        var runs = infos.ToDictionary(info => info.RunId, info => new HeldRun(info), StringComparer.Ordinal);
        await asked.ReadAsync(reader, runs);
        return runs;
    }
}
