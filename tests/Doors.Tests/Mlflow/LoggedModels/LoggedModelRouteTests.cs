using Assay.Kernel;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Doors.Tests.Mlflow.LoggedModels;

public class LoggedModelRouteTests(MlflowScene scene) : IClassFixture<MlflowScene>
{
    [Fact]
    public async Task A_model_goes_from_pending_to_ready_to_gone()
    {
        var id = await CreateAsync("kiln");
        (await scene.GetAsync($"logged-models/{id}")).Text("model.info.status").ShouldBe("LOGGED_MODEL_PENDING");
        (await scene.PatchAsync($"logged-models/{id}", new { model_id = id, status = "LOGGED_MODEL_READY" })).Text("model.info.status").ShouldBe("LOGGED_MODEL_READY");
        (await scene.PatchAsync($"logged-models/{id}/tags", new { tags = new[] { new { key = "a", value = "b" } } })).Text("model.info.tags.0.value").ShouldBe("b");
        (await scene.DeleteAsync($"logged-models/{id}/tags/a", new { })).Status.ShouldBe(200);
        (await scene.PostAsync($"logged-models/{id}/params", new { model_id = id, @params = new[] { new { key = "depth", value = "3" } } })).Json.ToString().ShouldBe("{}");
        (await scene.DeleteAsync($"logged-models/{id}", new { })).Json.ToString().ShouldBe("{}");
        var gone = await scene.GetAsync($"logged-models/{id}");
        (gone.Status, gone.ErrorCode).ShouldBe((404, "RESOURCE_DOES_NOT_EXIST"));
        (await scene.GetAsync($"logged-models/{id}?allow_deleted=true")).Text("model.data.params.0.value").ShouldBe("3");
    }

    [Fact]
    public async Task What_was_measured_of_a_model_is_answered_and_searched_with_it()
    {
        var (good, bad) = (await CreateAsync("good"), await CreateAsync("bad"));
        await MeasureAsync(good, 0.9, "iris");
        await MeasureAsync(bad, 0.2, "iris");
        (await scene.GetAsync($"logged-models/{good}"))["model.data.metrics.0"].GetProperty("dataset_name").GetString().ShouldBe("iris");
        (await SearchAsync(new { experiment_ids = new[] { "0" }, filter = "metrics.accuracy > 0.5" })).ShouldBe(["good"]);
        (await SearchAsync(new { experiment_ids = new[] { "0" }, datasets = new[] { new { dataset_name = "iris" } }, order_by = new[] { new { field_name = "metrics.accuracy", ascending = true } } })).ShouldBe(["bad", "good"]);
        (await SearchAsync(new { experiment_ids = new[] { "0" }, datasets = new[] { new { dataset_name = "wine" } } })).ShouldBeEmpty();
        (await SearchAsync(new { experiment_ids = new[] { "7" } })).ShouldBeEmpty();
        (await scene.PostAsync("logged-models/search", new { })).Message.ShouldContain("experiment_ids");
    }

    [Fact]
    public async Task A_logged_model_that_becomes_a_version_remembers_it()
    {
        var id = await CreateAsync("registered");
        await scene.PostAsync("registered-models/create", new { name = "kiln" });
        var version = await scene.PostAsync("model-versions/create", new { name = "kiln", source = $"models:/{id}", model_id = id });
        version.Status.ShouldBe(200);
        (await scene.GetAsync("model-versions/get-download-uri?name=kiln&version=1")).Text("artifact_uri").ShouldBe($"mlflow-artifacts:/0/models/{id}/artifacts");
        (await scene.GetAsync($"logged-models/{id}")).Text("model.info.tags.0.value").ShouldBe("""[{"name": "kiln", "version": 1}]""");
    }

    [Fact]
    public async Task Its_artifacts_are_listed_folder_by_folder()
    {
        var id = await CreateAsync("listed");
        foreach (var path in new[] { "MLmodel", "data/weights", "data/more/last" }) await scene.Store.Artifacts.PutAsync(new ArtifactEntry($"0/models/{id}/artifacts/{path}", Digest.Of(path), 3, 0));
        (await scene.GetAsync($"logged-models/{id}/artifacts/directories"))["files"].ToString().ShouldBe("""[{"path":"MLmodel","is_dir":false,"file_size":3},{"path":"data","is_dir":true}]""");
        (await scene.GetAsync($"logged-models/{id}/artifacts/directories?artifact_directory_path=data"))["files"].ToString()
            .ShouldBe("""[{"path":"data/more","is_dir":true},{"path":"data/weights","is_dir":false,"file_size":3}]""");
        (await scene.GetAsync($"logged-models/{id}/artifacts/directories?artifact_directory_path=data/../..")).ErrorCode.ShouldBe("INVALID_PARAMETER_VALUE");
    }

    private async Task<string> CreateAsync(string name) => (await scene.PostAsync("logged-models", new { experiment_id = "0", name })).Text("model.info.model_id")!;

    private async Task<string?[]> SearchAsync(object query)
    {
        var found = await scene.PostAsync("logged-models/search", query);
        found.Status.ShouldBe(200, found.Json.ToString());
        return found.Json.TryGetProperty("models", out var models) ? [.. models.EnumerateArray().Select(model => model.GetProperty("info").GetProperty("name").GetString())] : [];
    }

    private async Task MeasureAsync(string modelId, double accuracy, string dataset)
    {
        var runId = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
        (await scene.Store.Runs.CreateAsync(new NewRun(runId, "0", "run", "", 1, "", []))).Succeeded.ShouldBeTrue();
        var logged = await scene.Store.Runs.LogAsync(new RunLog(runId) { Metrics = new[] { new LoggedMetric("accuracy", new MetricPoint(accuracy, 1, 0), new MeasuredModel(modelId, dataset, "d1")) } });
        logged.Succeeded.ShouldBeTrue();
    }
}
