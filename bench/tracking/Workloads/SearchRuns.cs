using System.Globalization;
using System.Text.Json;
using Assay.Bench.Tracking.Http;
using Assay.Bench.Tracking.Measuring;

namespace Assay.Bench.Tracking.Workloads;

/// <summary>One client searches over many runs, each with five params and five metrics, for a metric and a param, in the order of another metric: the first hundred.</summary>
internal sealed class SearchRuns : IWorkload
{
    private const int Results = 100;
    private const string SeededTag = "bench.seeded";

    /// <inheritdoc/>
    public string Name => "runs-search";

    /// <inheritdoc/>
    public bool HasEcho => false;

    /// <inheritdoc/>
    public async Task<Measured> RunAsync(Target target, RunSettings settings)
    {
        using var api = new MlflowApi(target);
        var (experiment, seeding) = await ExperimentAsync(api, target, settings);
        if (seeding is { Failed: > 0 }) return new Measured([], new Verdict(false, "the runs could not be made"), seeding.Failed, seeding.FirstFailure);
        var query = $$"""{"experiment_ids":["{{experiment}}"],"filter":"metrics.m1 > 0.5 and params.p1 = \"a\"","run_view_type":"ACTIVE_ONLY","max_results":{{Results}},"order_by":["metrics.m2 DESC"]}""";
        using var loop = new ClientLoop(target, [new Repeated(new RequestTemplate().Text(query).Seal(target, "POST", "/api/2.0/mlflow/runs/search").Bytes)]);
        var load = loop.Run(settings.WarmUp, settings.Window);
        List<Figure> figures = [.. Figure.Of(load)];
        if (seeding is not null) figures.Add(Figure.Rate("runs made/s, two calls each", settings.Runs / seeding.Seconds));
        return new Measured(figures, Verify(await api.PostAsync("/api/2.0/mlflow/runs/search", query), settings.Runs), load.Failed, load.FirstFailure);
    }

    private async Task<(string Experiment, Load? Seeding)> ExperimentAsync(MlflowApi api, Target target, RunSettings settings)
    {
        if (settings.SeedName is { } name && await api.FindAsync($"/api/2.0/mlflow/experiments/get-by-name?experiment_name={Uri.EscapeDataString(name)}") is { } found)
        {
            return (SeededBefore(found.GetProperty("experiment"), settings.Runs), null);
        }

        var experiment = await api.CreateExperimentAsync(settings.SeedName ?? settings.ExperimentName(Name));
        using var loop = new ClientLoop(target, Enumerable.Range(0, settings.Clients).Select(client => new SeedingClient(target, experiment, Every(client, settings))));
        var load = loop.RunToEnd();
        if (load.Failed == 0) await api.PostAsync("/api/2.0/mlflow/experiments/set-experiment-tag", $$"""{"experiment_id":"{{experiment}}","key":"{{SeededTag}}","value":"{{settings.Runs}}"}""");
        return (experiment, load);
    }

    private static IEnumerable<int> Every(int client, RunSettings settings)
    {
        for (var number = client; number < settings.Runs; number += settings.Clients) yield return number;
    }

    private static string SeededBefore(JsonElement experiment, int runs)
    {
        var tags = experiment.TryGetProperty("tags", out var all) ? all.EnumerateArray().ToDictionary(tag => tag.GetProperty("key").GetString()!, tag => tag.GetProperty("value").GetString()) : [];
        var seeded = tags.GetValueOrDefault(SeededTag);
        return seeded == runs.ToString(CultureInfo.InvariantCulture) ? experiment.GetProperty("experiment_id").ToString() : throw new InvalidDataException($"The experiment holds {seeded ?? "an unknown number of"} runs, and {runs} are asked for: give another --seed-name.");
    }

    /// <summary>The metric that orders them, run by run, has to be what follows from the seed.</summary>
    private static Verdict Verify(JsonElement answer, int runs)
    {
        var wanted = Enumerable.Range(0, runs).Select(number => new SeededRun(number)).Where(run => run.Matches).Select(run => run.Metric(2)).OrderDescending().Take(Results).Select(value => value / 1e6).ToList();
        var found = answer.TryGetProperty("runs", out var list) ? list.EnumerateArray().Select(Order).ToList() : [];
        var same = wanted.Count == found.Count && wanted.Zip(found).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
        return new Verdict(same, $"{wanted.Count} runs wanted, {found.Count} found, {(same ? "the right ones in the right order" : "NOT the right ones in the right order")}");
    }

    private static double Order(JsonElement run) => run.GetProperty("data").GetProperty("metrics").EnumerateArray().Single(metric => metric.GetProperty("key").GetString() == "m2").GetProperty("value").GetDouble();

    private sealed class Repeated(ReadOnlyMemory<byte> request) : IConversation
    {
        public ReadOnlyMemory<byte> Next() => request;

        public void Acknowledged(ReadOnlySpan<byte> body)
        {
            // The loop counts.
        }
    }
}
