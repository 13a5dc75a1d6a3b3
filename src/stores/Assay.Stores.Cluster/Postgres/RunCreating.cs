using Assay.Kernel;
using Assay.Tracking;
using Assay.Tracking.Documents;
using Assay.Tracking.Runs;
using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Creates runs: many in one go, each or its refusal.</summary>
internal static class RunCreating
{
    public static async Task<Outcome<RunInfo>[]> ApplyAsync(PostgresSession session, IReadOnlyList<NewRun> runs)
    {
        NewRun[] distinct = [.. runs.DistinctBy(run => run.RunId, StringComparer.Ordinal)];
        await using var batch = new NpgsqlBatch(session.Connection);
        batch.Add(RunSql.ExperimentStates, DocumentKinds.Experiment, runs.Select(run => run.ExperimentId).Distinct(StringComparer.Ordinal).ToArray());
        Add(batch, distinct);
        await using var reader = await batch.ExecuteReaderAsync();
        var states = (await reader.RowsAsync(row => (Id: row.GetString(0), State: row.GetString(1)), CancellationToken.None)).ToDictionary(row => row.Id, row => row.State, StringComparer.Ordinal);
        await reader.NextResultAsync();
        var numbers = (await reader.RowsAsync(row => (Id: row.GetString(0), Number: row.GetInt64(1)), CancellationToken.None)).ToDictionary(row => row.Id, row => row.Number, StringComparer.Ordinal);
        // Each number is given once: whoever comes with the same id afterwards finds it taken.
        return [.. runs.Select(run => Refusal(run, states) is { } problem ? problem : numbers.Remove(run.RunId, out var number) ? Outcome<RunInfo>.Success(Info(run, number)) : Taken(run))];
    }

    /// <summary>What the database cannot hold of a run.</summary>
    public static Problem? Check(NewRun run) => PostgresText.Check(
        [("run_id", run.RunId), ("experiment_id", run.ExperimentId), ("run_name", run.Name), ("user_id", run.UserId), ("artifact_uri", run.ArtifactUri), .. run.Tags.SelectMany(tag => new[] { ("key", tag.Key), ("value", tag.Value) })]);

    private static void Add(NpgsqlBatch batch, NewRun[] runs)
    {
        string[] Texts(Func<NewRun, string> text) => [.. runs.Select(text)];
        var tags = runs.SelectMany(run => run.Tags.Select(tag => (run.RunId, tag.Key, tag.Value))).ToArray();
        batch.Add(
            RunSql.Add, Texts(run => run.RunId), Texts(run => run.ExperimentId), Texts(run => run.Name), Texts(run => run.UserId), runs.Select(run => run.StartTime).ToArray(), Texts(run => run.ArtifactUri),
            DocumentKinds.Experiment, DocumentStates.Active, tags.Select(tag => tag.RunId).ToArray(), tags.Select(tag => tag.Key).ToArray(), tags.Select(tag => tag.Value).ToArray());
    }

    private static Problem? Refusal(NewRun run, Dictionary<string, string> states)
    {
        if (!states.TryGetValue(run.ExperimentId, out var state)) return RunFaults.NoSuchExperiment(run.ExperimentId);
        return state == DocumentStates.Active ? null : RunFaults.ExperimentNotActive(run.ExperimentId);
    }

    private static Problem Taken(NewRun run) => new(TrackingFaults.AlreadyExists, $"There is a run with the id {run.RunId} already.", "Take a fresh id.") { Value = run.RunId };

    private static RunInfo Info(NewRun run, long number) =>
        new RunInfo(number, run.RunId, run.ExperimentId, run.Name, run.UserId, RunStatus.Running, run.StartTime, null, run.ArtifactUri, LifecycleStage.Active);
}
