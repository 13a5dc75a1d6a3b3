using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Doors.Tests.Mlflow.Artifacts;

public sealed class ArtifactsOfRunsTests(ArtifactServer server) : IClassFixture<ArtifactServer>
{
    [Fact]
    public async Task A_run_lists_its_own_files_with_paths_below_its_folder()
    {
        var (runId, root) = await RunAsync();
        await PutAsync(root, "a.txt", "1");
        await PutAsync(root, "dir/b.txt", "22");
        (await ListAsync(runId, "")).ShouldBe($$"""{"root_uri":"mlflow-artifacts:/{{root}}","files":[{"path":"a.txt","is_dir":false,"file_size":1},{"path":"dir","is_dir":true}]}""");
        (await ListAsync(runId, "&path=dir")).ShouldBe($$"""{"root_uri":"mlflow-artifacts:/{{root}}","files":[{"path":"dir/b.txt","is_dir":false,"file_size":2}]}""");
    }

    [Fact]
    public async Task A_browser_fetches_and_sends_by_run()
    {
        var (runId, root) = await RunAsync();
        (await server.Client.PostAsync($"/ajax-api/2.0/mlflow/upload-artifact?run_uuid={runId}&path=notes/n.txt", new StringContent("note"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.Client.GetStringAsync($"/api/2.0/mlflow-artifacts/artifacts/{root}/notes/n.txt")).ShouldBe("note");
        (await server.Client.GetStringAsync($"/get-artifact?run_id={runId}&path=notes/n.txt")).ShouldBe("note");
        (await server.Client.GetStringAsync($"/get-artifact?run_uuid={runId}&path=notes%2Fn.txt")).ShouldBe("note");
    }

    [Theory]
    [InlineData("../a.txt")]
    [InlineData("%2e%2e/a.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\b")]
    public async Task A_path_cannot_lead_out_of_the_run(string path)
    {
        var (runId, _) = await RunAsync();
        foreach (var address in new[] { $"/get-artifact?run_id={runId}&path=", $"/api/2.0/mlflow/artifacts/list?run_id={runId}&path=" })
        {
            using var answer = await server.Client.GetAsync(address + Uri.EscapeDataString(path));
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("Invalid path");
        }
    }

    [Fact]
    public async Task A_run_that_is_not_there_is_said_so()
    {
        (await server.Client.GetAsync("/get-artifact?run_id=no&path=a")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await server.Client.GetAsync("/api/2.0/mlflow/artifacts/list?run_id=no")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_version_of_a_model_leads_to_its_files()
    {
        var (runId, root) = await RunAsync();
        await PutAsync(root, "model/MLmodel", "flavors");
        (await server.Client.PostAsJsonAsync("/api/2.0/mlflow/registered-models/create", new { name = "m" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.Client.PostAsJsonAsync("/api/2.0/mlflow/model-versions/create", new { name = "m", source = $"mlflow-artifacts:/{root}/model", run_id = runId })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.Client.GetStringAsync("/model-versions/get-artifact?name=m&version=1&path=MLmodel")).ShouldBe("flavors");
    }

    private async Task<(string RunId, string Root)> RunAsync()
    {
        using var answer = await server.Client.PostAsJsonAsync("/api/2.0/mlflow/runs/create", new { experiment_id = "0", start_time = 1 });
        var info = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("run").GetProperty("info");
        return (info.GetProperty("run_id").GetString()!, info.GetProperty("artifact_uri").GetString()!["mlflow-artifacts:/".Length..]);
    }

    private async Task PutAsync(string root, string path, string text) =>
        (await server.Client.PutAsync($"/api/2.0/mlflow-artifacts/artifacts/{root}/{path}", new StringContent(text))).StatusCode.ShouldBe(HttpStatusCode.OK);

    private Task<string> ListAsync(string runId, string rest) => server.Client.GetStringAsync($"/api/2.0/mlflow/artifacts/list?run_id={runId}{rest}");
}
