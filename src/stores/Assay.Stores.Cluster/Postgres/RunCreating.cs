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
        var (states, taken) = await ReadAsync(session.Connection, runs);
        var problems = runs.Select(run => Refusal(run, states, taken)).ToArray();
        NewRun[] accepted = [.. runs.Where((_, place) => problems[place] is null)];
        var numbers = accepted.Length == 0 ? [] : await AddAsync(session.Connection, accepted);
        return [.. runs.Select((run, place) => problems[place] is { } problem ? Outcome<RunInfo>.Failed([problem]) : Info(run, numbers[run.RunId]))];
    }

    /// <summary>What the database cannot hold of a run.</summary>
    public static Problem? Check(NewRun run) => PostgresText.Check(
        [("run_id", run.RunId), ("experiment_id", run.ExperimentId), ("run_name", run.Name), ("user_id", run.UserId), ("artifact_uri", run.ArtifactUri), .. run.Tags.SelectMany(tag => new[] { ("key", tag.Key), ("value", tag.Value) })]);

    private static async Task<(Dictionary<string, string> States, HashSet<string> Taken)> ReadAsync(NpgsqlConnection connection, IReadOnlyList<NewRun> runs)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(RunSql.ExperimentStates, DocumentKinds.Experiment, runs.Select(run => run.ExperimentId).Distinct(StringComparer.Ordinal).ToArray());
        batch.Add(RunSql.Existing, (object)runs.Select(run => run.RunId).ToArray());
        await using var reader = await batch.ExecuteReaderAsync();
        var states = await reader.RowsAsync(row => (Id: row.GetString(0), State: row.GetString(1)), CancellationToken.None);
        await reader.NextResultAsync();
        var taken = await reader.RowsAsync(row => row.GetString(0), CancellationToken.None);
        return (states.ToDictionary(row => row.Id, row => row.State, StringComparer.Ordinal), taken.ToHashSet(StringComparer.Ordinal));
    }

    private static Problem? Refusal(NewRun run, Dictionary<string, string> states, HashSet<string> taken)
    {
        if (!states.TryGetValue(run.ExperimentId, out var state)) return RunFaults.NoSuchExperiment(run.ExperimentId);
        if (state != DocumentStates.Active) return RunFaults.ExperimentNotActive(run.ExperimentId);
        return taken.Add(run.RunId) ? null : new Problem(TrackingFaults.AlreadyExists, $"There is a run with the id {run.RunId} already.", "Take a fresh id.") { Value = run.RunId };
    }

    private static async Task<Dictionary<string, long>> AddAsync(NpgsqlConnection connection, NewRun[] runs)
    {
        await using var batch = new NpgsqlBatch(connection);
        string[] Texts(Func<NewRun, string> text) => [.. runs.Select(text)];
        var ids = Texts(run => run.RunId);
        batch.Add(RunSql.Add, ids, Texts(run => run.ExperimentId), Texts(run => run.Name), Texts(run => run.UserId), runs.Select(run => run.StartTime).ToArray(), Texts(run => run.ArtifactUri));
        batch.Add(RunSql.AddFirstChange, (object)ids);
        var tags = runs.SelectMany(run => run.Tags.Select(tag => (run.RunId, tag.Key, tag.Value))).ToArray();
        if (tags.Length > 0) batch.Add(RunSql.AddFirstTags, tags.Select(tag => tag.RunId).ToArray(), tags.Select(tag => tag.Key).ToArray(), tags.Select(tag => tag.Value).ToArray());
        await using var reader = await batch.ExecuteReaderAsync();
        var numbers = await reader.RowsAsync(row => (Id: row.GetString(0), Number: row.GetInt64(1)), CancellationToken.None);
        // A fault of a later statement shows when its answer is read.
        while (await reader.NextResultAsync()) { }
        return numbers.ToDictionary(row => row.Id, row => row.Number, StringComparer.Ordinal);
    }

    private static Outcome<RunInfo> Info(NewRun run, long number) =>
        new RunInfo(number, run.RunId, run.ExperimentId, run.Name, run.UserId, RunStatus.Running, run.StartTime, null, run.ArtifactUri, LifecycleStage.Active);
}
