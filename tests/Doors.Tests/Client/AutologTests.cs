using System.Text.Json;
using Assay.Client;
using Assay.Client.MachineLearning;
using Doors.Tests.Mlflow.Artifacts;
using Microsoft.ML;

namespace Doors.Tests.Client;

/// <summary>A run that listens to ML.NET while it trains.</summary>
public sealed class AutologTests(ArtifactServer server) : IClassFixture<ArtifactServer>
{
    [Fact]
    public async Task What_MLNET_does_comes_to_the_run_with_the_model_that_it_made()
    {
        var context = new MLContext(seed: 1);
        await using var session = TrackingSession.Connect(server.Client.BaseAddress!.ToString());
        var run = await session.Autolog(context, "prices", "sdca");
        var data = context.Data.LoadFromEnumerable(Enumerable.Range(0, 64).Select(i => new House { Size = i, Price = 3 * i }));
        var model = context.Transforms.Concatenate("Features", nameof(House.Size)).Append(context.Regression.Trainers.Sdca(labelColumnName: nameof(House.Price), maximumNumberOfIterations: 5)).Fit(data);
        await run.ModelAsync(context, model, data.Schema);
        await run.DisposeAsync();

        var kept = JsonSerializer.Deserialize<JsonElement>(await server.Client.GetStringAsync($"api/2.0/mlflow/runs/get?run_id={run.RunId}")).GetProperty("run");
        kept.GetProperty("info").GetProperty("status").GetString().ShouldBe("FINISHED");
        var metrics = kept.GetProperty("data").GetProperty("metrics").EnumerateArray().ToDictionary(metric => metric.GetProperty("key").GetString()!, metric => metric.GetProperty("value").GetDouble());
        metrics.ShouldNotBeEmpty();
        metrics.ShouldAllBe(metric => metric.Key.StartsWith("mlnet/", StringComparison.Ordinal) && metric.Value >= 0);
        var files = $"api/2.0/mlflow-artifacts/artifacts/{run.ExperimentId}/{run.RunId}/artifacts";
        (await server.Client.GetStringAsync($"{files}/mlnet.log")).ShouldNotBeEmpty();
        await using var zip = new MemoryStream(await server.Client.GetByteArrayAsync($"{files}/model/model.zip"));
        context.Model.Load(zip, out var schema);
        schema.Select(column => column.Name).ShouldContain(nameof(House.Size));
    }

    private sealed class House
    {
        public float Size { get; init; }

        public float Price { get; init; }
    }
}
