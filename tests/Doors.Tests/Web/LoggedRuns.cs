namespace Doors.Tests.Web;

/// <summary>An experiment of a test's own with three runs, logged as MLflow's clients do: the third has a name that no page may take for markup.</summary>
/// <param name="Experiment">Its id.</param>
/// <param name="Runs">Their ids; depth 1, 2 and 3, loss at last 1, 2 and 3.</param>
internal sealed record LoggedRuns(string Experiment, string[] Runs)
{
    public const string Hostile = "<script>alert('run')</script>";

    public static async Task<LoggedRuns> OfAsync(WebDesk desk)
    {
        var server = desk.Server;
        var experiment = (await server.DoAsync("experiments/create", new { name = $"churn {Guid.NewGuid():N}" })).Text("experiment_id")!;
        var runs = new List<string>();
        foreach (var (number, name) in new[] { (1, "brisk fox"), (2, "calm owl"), (3, Hostile) })
        {
            var id = (await server.DoAsync("runs/create", new { experiment_id = experiment, run_name = name, start_time = 1_700_000_000_000 + number })).Text("run.info.run_id")!;
            var metrics = Enumerable.Range(0, 20).Select(step => new { key = "loss", value = number + 1.0 / (step + 1) - 0.05, timestamp = 1_700_000_000_000 + step, step });
            await server.DoAsync("runs/log-batch", new { run_id = id, metrics, @params = new[] { new { key = "depth", value = $"{number}" }, new { key = "batch size", value = "32" } }, tags = new[] { new { key = "team", value = "vision" } } });
            await server.DoAsync("runs/update", new { run_id = id, status = "FINISHED", end_time = 1_700_000_100_000 });
            runs.Add(id);
        }

        return new LoggedRuns(experiment, [.. runs]);
    }
}
