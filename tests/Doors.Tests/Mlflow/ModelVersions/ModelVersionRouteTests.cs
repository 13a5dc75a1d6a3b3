namespace Doors.Tests.Mlflow.ModelVersions;

public class ModelVersionRouteTests(MlflowScene scene) : IClassFixture<MlflowScene>
{
    [Fact]
    public async Task A_version_is_answered_as_clients_read_it()
    {
        await scene.PostAsync("registered-models/create", new { name = "kiln" });
        var created = await scene.PostAsync("model-versions/create", new { name = "kiln", source = "runs:/9f/model", run_id = "9f", description = "First.", tags = new[] { new { key = "a", value = "b" } } });
        (created.Status, created.Text("model_version.version"), created.Text("model_version.current_stage"), created.Text("model_version.status")).ShouldBe((200, "1", "None", "READY"));
        var version = await scene.GetAsync("model-versions/get?name=kiln&version=1");
        version.Json.ToString().ShouldBe(created.Json.ToString());
        (await scene.GetAsync("model-versions/get-download-uri?name=kiln&version=1")).Text("artifact_uri").ShouldBe("runs:/9f/model");
        (await scene.PatchAsync("model-versions/update", new { name = "kiln", version = "1", description = "Better." })).Text("model_version.description").ShouldBe("Better.");
        (await scene.PostAsync("model-versions/set-tag", new { name = "kiln", version = "1", key = "a", value = "c" })).Status.ShouldBe(200);
        (await scene.DeleteAsync("model-versions/delete-tag", new { name = "kiln", version = "1", key = "a" })).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Stages_move_and_the_newest_of_each_is_found()
    {
        await scene.PostAsync("registered-models/create", new { name = "staged" });
        for (var i = 0; i < 2; i++) await scene.PostAsync("model-versions/create", new { name = "staged", source = "s3://b/m" });
        await scene.PostAsync("model-versions/transition-stage", new { name = "staged", version = "1", stage = "production", archive_existing_versions = true });
        await scene.PostAsync("model-versions/transition-stage", new { name = "staged", version = "2", stage = "Production", archive_existing_versions = true });
        (await scene.PostAsync("registered-models/get-latest-versions", new { name = "staged", stages = new[] { "Production" } })).Text("model_versions.0.version").ShouldBe("2");
        (await scene.GetAsync("registered-models/get-latest-versions?name=staged&stages=Archived")).Text("model_versions.0.version").ShouldBe("1");
        (await scene.PostAsync("model-versions/transition-stage", new { name = "staged", version = "2", stage = "Attic", archive_existing_versions = false })).ErrorCode.ShouldBe("INVALID_PARAMETER_VALUE");
    }

    [Fact]
    public async Task A_number_that_is_none_and_a_version_that_is_not_there()
    {
        await scene.PostAsync("registered-models/create", new { name = "few" });
        (await scene.GetAsync("model-versions/get?name=few&version=first")).Message.ShouldStartWith("Parameter 'version' must be an integer, got 'first'.");
        var missing = await scene.GetAsync("model-versions/get?name=few&version=3");
        (missing.Status, missing.ErrorCode).ShouldBe((404, "RESOURCE_DOES_NOT_EXIST"));
        (await scene.DeleteAsync("model-versions/delete", new { name = "few", version = "3" })).Status.ShouldBe(404);
        (await scene.PostAsync("model-versions/create", new { name = "nobody", source = "s3://b/m" })).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("models/relative")]
    [InlineData("mlflow-artifacts://host:9000/a/../../b")]
    [InlineData("http://host:9000/a/..%2f..%2fb")]
    [InlineData("http://host:9000/a/%252e%252e/b")]
    [InlineData("http://host:9000/a%00")]
    [InlineData("s3://bucket/models/path/../../other/path")]
    [InlineData("dbfs:/9f/artifacts/a%3f/../../../..")]
    public async Task A_source_that_leads_to_a_machine_or_out_of_its_place_is_refused(string source)
    {
        await scene.PostAsync("registered-models/create", new { name = "sourced" });
        var refused = await scene.PostAsync("model-versions/create", new { name = "sourced", source });
        (refused.Status, refused.ErrorCode).ShouldBe((400, "INVALID_PARAMETER_VALUE"));
        refused.Message.ShouldContain("Invalid model version source");
    }

    [Fact]
    public async Task Versions_are_searched_over_all_models()
    {
        await scene.PostAsync("registered-models/create", new { name = "one" });
        await scene.PostAsync("registered-models/create", new { name = "two" });
        await scene.PostAsync("model-versions/create", new { name = "one", source = "s3://b/m", run_id = "searched" });
        await scene.PostAsync("model-versions/create", new { name = "two", source = "s3://b/m", run_id = "searched" });
        var found = await scene.GetAsync("model-versions/search?filter=run_id = 'searched'&order_by=name DESC");
        found["model_versions"].EnumerateArray().Select(version => version.GetProperty("name").GetString()).ShouldBe(["two", "one"]);
        (await scene.GetAsync("model-versions/search?filter=name = 'two' AND run_id IN ('searched')")).Text("model_versions.0.name").ShouldBe("two");
    }
}
