namespace Doors.Tests.Serving;

/// <summary>
/// A client that logs run after run for as long as there is a server, and remembers what was acknowledged. What was under way when the server went it sends again to the next one,
/// as clients do that had no answer.
/// </summary>
internal sealed class LoggingClient(int number)
{
    private const int PointsInBatch = 50;
    private const int RoundsOfRun = 6;

    private (LoggedRun Run, string Path, object Body, (string Key, long Step)[] Points)? _unanswered;

    /// <summary>The runs whose making was acknowledged.</summary>
    public List<LoggedRun> Runs { get; } = [];

    /// <summary>Logs until the server is gone.</summary>
    public async Task LogUntilGoneAsync(ServingProcess server)
    {
        try
        {
            await SendAgainAsync(server);
            while (true) await LogRunAsync(server);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            // It was killed.
        }
    }

    /// <summary>Sends again what had no answer.</summary>
    public async Task SendAgainAsync(ServingProcess server)
    {
        if (_unanswered is { } sent) await SendAsync(server, sent.Run, sent.Path, sent.Body, sent.Points);
    }

    private async Task LogRunAsync(ServingProcess server)
    {
        var created = await server.DoAsync("runs/create", new { experiment_id = "0", start_time = 1, run_name = $"client {number}" });
        var run = new LoggedRun(created.Text("run.info.run_id")!);
        Runs.Add(run);
        for (var round = 0; round < RoundsOfRun; round++)
        {
            var batch = Enumerable.Range(round * PointsInBatch, PointsInBatch).Select(step => (Key: "loss", Step: (long)step)).ToArray();
            await SendAsync(server, run, "runs/log-batch", new { run_id = run.Id, metrics = batch.Select(point => new { key = point.Key, value = 1.0 / (1 + point.Step), timestamp = 1 + point.Step, step = point.Step }) }, batch);
            await SendAsync(server, run, "runs/log-metric", new { run_id = run.Id, key = "accuracy", value = 0.5, timestamp = 1 + round, step = round }, [("accuracy", round)]);
        }

        await SendAsync(server, run, "runs/update", new { run_id = run.Id, status = "FINISHED", end_time = 2 }, []);
    }

    private async Task SendAsync(ServingProcess server, LoggedRun run, string path, object body, (string Key, long Step)[] points)
    {
        _unanswered = (run, path, body, points);
        await server.DoAsync(path, body);
        _unanswered = null;
        run.Steps.AddRange(points);
        run.Ended |= path == "runs/update";
    }
}
