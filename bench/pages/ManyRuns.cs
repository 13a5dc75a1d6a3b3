using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Assay.Bench.Pages;

/// <summary>Logs runs as an MLflow client does: each with parameters and a metric's curve, and most of them ended, which leaves a record.</summary>
internal static class ManyRuns
{
    private const int Clients = 8;
    private const int Experiments = 20;
    private const string Api = "api/2.0/mlflow/";

    public static async Task<int> LogAsync(Uri server, int count, TextWriter output)
    {
        using var client = new HttpClient { BaseAddress = server };
        var watch = Stopwatch.StartNew();
        var experiments = new List<string>();
        for (var i = 0; i < Experiments; i++) experiments.Add(await ExperimentAsync(client, $"bench-{i:D2}"));
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (run, cancellation) => await OneAsync(client, experiments[run % Experiments], run, points: 10, cancellation));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} runs in {watch.Elapsed.TotalSeconds:0} s."));
        return 0;
    }

    /// <summary>One run from its beginning to its end; its id.</summary>
    public static async Task<string> OneAsync(HttpClient client, string experiment, int number, int points, CancellationToken cancellation)
    {
        var time = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var created = await PostAsync(client, "runs/create", new JsonObject { ["experiment_id"] = experiment, ["run_name"] = $"run {number}", ["start_time"] = time }, cancellation);
        var id = (string)created["run"]!["info"]!["run_id"]!;
        var metrics = Enumerable.Range(0, points).Select(step => (JsonNode)new JsonObject { ["key"] = "loss", ["value"] = 1.0 / (step + 1 + (number % 7)), ["timestamp"] = time + step, ["step"] = step });
        await PostAsync(client, "runs/log-batch", new JsonObject
        {
            ["run_id"] = id,
            ["metrics"] = new JsonArray([.. metrics]),
            ["params"] = new JsonArray(new JsonObject { ["key"] = "depth", ["value"] = $"{number % 12}" }, new JsonObject { ["key"] = "rate", ["value"] = $"0.{number % 100:D2}" }),
        }, cancellation);
        await PostAsync(client, "runs/update", new JsonObject { ["run_id"] = id, ["status"] = number % 50 == 0 ? "FAILED" : "FINISHED", ["end_time"] = time + points }, cancellation);
        return id;
    }

    /// <summary>An experiment of that name, made anew.</summary>
    public static async Task<string> ExperimentAsync(HttpClient client, string name) =>
        (string)(await PostAsync(client, "experiments/create", new JsonObject { ["name"] = name }, CancellationToken.None))["experiment_id"]!;

    /// <summary>How many points of the metric a run has.</summary>
    public static async Task<int> PointsAsync(HttpClient client, string run)
    {
        var answer = await client.GetFromJsonAsync<JsonObject>($"{Api}metrics/get-history?run_id={run}&metric_key=loss&max_results=25000");
        return answer!["metrics"]?.AsArray().Count ?? 0;
    }

    private static async Task<JsonObject> PostAsync(HttpClient client, string path, JsonObject body, CancellationToken cancellation)
    {
        using var response = await client.PostAsJsonAsync(Api + path, body, cancellation);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(cancellation)}");
        return (await response.Content.ReadFromJsonAsync<JsonObject>(cancellation))!;
    }
}
