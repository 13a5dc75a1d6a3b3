namespace Doors.Tests.Mlflow.RegisteredModels;

public class RegisteredModelRouteTests(MlflowScene scene) : IClassFixture<MlflowScene>
{
    [Fact]
    public async Task A_model_is_answered_with_its_tags_aliases_and_newest_versions()
    {
        await scene.PostAsync("registered-models/create", new { name = "kiln", description = "Fires pots.", tags = new[] { new { key = "team", value = "clay" } } });
        await scene.PostAsync("model-versions/create", new { name = "kiln", source = "s3://bucket/1" });
        await scene.PostAsync("model-versions/create", new { name = "kiln", source = "s3://bucket/2" });
        await scene.PostAsync("registered-models/alias", new { name = "kiln", alias = "champion", version = "1" });
        var model = await scene.GetAsync("registered-models/get?name=kiln");
        model.Status.ShouldBe(200);
        model.Text("registered_model.description").ShouldBe("Fires pots.");
        model.Text("registered_model.tags.0.value").ShouldBe("clay");
        model.Text("registered_model.latest_versions.0.version").ShouldBe("2");
        model["registered_model.aliases"].ToString().ShouldBe("""[{"alias":"champion","version":"1"}]""");
        (await scene.GetAsync("registered-models/alias?name=kiln&alias=champion")).Text("model_version.source").ShouldBe("s3://bucket/1");
    }

    [Fact]
    public async Task Errors_have_the_codes_that_clients_match_on()
    {
        var missing = await scene.GetAsync("registered-models/get?name=nobody");
        (missing.Status, missing.ErrorCode).ShouldBe((404, "RESOURCE_DOES_NOT_EXIST"));
        missing.Message.ShouldStartWith("Registered Model with name=nobody not found");
        await scene.PostAsync("registered-models/create", new { name = "twice" });
        var twice = await scene.PostAsync("registered-models/create", new { name = "twice" });
        (twice.Status, twice.ErrorCode).ShouldBe((400, "RESOURCE_ALREADY_EXISTS"));
        var unnamed = await scene.PostAsync("registered-models/create", new { });
        (unnamed.Status, unnamed.ErrorCode).ShouldBe((400, "INVALID_PARAMETER_VALUE"));
        unnamed.Message.ShouldContain("'name'");
        (await scene.PostAsync("registered-models/alias", new { name = "twice", alias = "latest", version = "1" })).Message.ShouldContain("reserved");
        (await scene.GetAsync("registered-models/alias?name=twice&alias=nobody")).ErrorCode.ShouldBe("INVALID_PARAMETER_VALUE");
    }

    [Fact]
    public async Task A_model_is_renamed_described_tagged_and_deleted()
    {
        await scene.PostAsync("registered-models/create", new { name = "before" });
        (await scene.PostAsync("registered-models/rename", new { name = "before", new_name = "after" })).Text("registered_model.name").ShouldBe("after");
        (await scene.PatchAsync("registered-models/update", new { name = "after", description = "New." })).Text("registered_model.description").ShouldBe("New.");
        (await scene.PostAsync("registered-models/set-tag", new { name = "after", key = "a", value = "b" })).Json.ToString().ShouldBe("{}");
        (await scene.DeleteAsync("registered-models/delete-tag", new { name = "after", key = "a" })).Status.ShouldBe(200);
        (await scene.GetAsync("registered-models/get?name=after")).Json.ToString().ShouldNotContain("tags");
        (await scene.DeleteAsync("registered-models/delete", new { name = "after" })).Json.ToString().ShouldBe("{}");
        (await scene.GetAsync("registered-models/get?name=after")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_search_is_paged_and_its_limit_is_held()
    {
        for (var i = 0; i < 3; i++) await scene.PostAsync("registered-models/create", new { name = $"paged-{i}" });
        var first = await scene.GetAsync("registered-models/search?filter=name LIKE 'paged-%25'&max_results=2&order_by=name DESC");
        first["registered_models"].EnumerateArray().Select(model => model.GetProperty("name").GetString()).ShouldBe(["paged-2", "paged-1"]);
        var second = await scene.GetAsync($"registered-models/search?filter=name LIKE 'paged-%25'&max_results=2&order_by=name DESC&page_token={first.Text("next_page_token")}");
        second.Text("registered_models.0.name").ShouldBe("paged-0");
        second.Json.TryGetProperty("next_page_token", out _).ShouldBeFalse();
        (await scene.GetAsync("registered-models/search?max_results=1001")).ErrorCode.ShouldBe("INVALID_PARAMETER_VALUE");
        (await scene.GetAsync("registered-models/search?filter=colour = 'red'")).ErrorCode.ShouldBe("INVALID_PARAMETER_VALUE");
    }

    [Fact]
    public async Task Prompts_are_models_that_a_search_finds_when_it_asks_for_them()
    {
        await scene.PostAsync("registered-models/create", new { name = "greeting", tags = new[] { new { key = "mlflow.prompt.is_prompt", value = "true" } } });
        (await scene.GetAsync("registered-models/search?filter=name = 'greeting'")).Json.ToString().ShouldBe("{}");
        (await scene.GetAsync("registered-models/search?filter=tags.`mlflow.prompt.is_prompt` = 'true'")).Text("registered_models.0.name").ShouldBe("greeting");
        (await scene.PostAsync("registered-models/create", new { name = "greeting" })).Message.ShouldContain("already taken by a prompt");
    }
}
