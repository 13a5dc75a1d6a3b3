namespace Doors.Tests.Mlflow.Experiments;

public class ExperimentRouteTests(MlflowScene scene) : IClassFixture<MlflowScene>
{
    [Fact]
    public async Task An_experiment_is_made_and_found_by_its_id_and_its_name()
    {
        var id = await CreateAsync("found", new { name = "found", tags = new[] { new { key = "team", value = "räte" } } });
        var found = await scene.GetAsync($"experiments/get?experiment_id={id}");
        found.Text("experiment.name").ShouldBe("found");
        found.Text("experiment.artifact_location").ShouldBe($"mlflow-artifacts:/{id}");
        found.Text("experiment.lifecycle_stage").ShouldBe("active");
        found.Text("experiment.tags.0.value").ShouldBe("räte");
        found["experiment.creation_time"].GetInt64().ShouldBeGreaterThan(0);
        (await scene.GetAsync("experiments/get-by-name?experiment_name=found")).Text("experiment.experiment_id").ShouldBe(id);
    }

    [Fact]
    public async Task What_is_not_there_is_answered_with_the_code_that_clients_look_for()
    {
        foreach (var path in new[] { "experiments/get-by-name?experiment_name=nobody", "experiments/get?experiment_id=987654", "experiments/get?experiment_id=x" })
        {
            var answer = await scene.GetAsync(path);
            (answer.Status, answer.ErrorCode).ShouldBe((404, "RESOURCE_DOES_NOT_EXIST"), path);
        }

        foreach (var verb in new[] { "delete", "restore", "update", "set-experiment-tag", "delete-experiment-tag" })
            (await scene.PostAsync($"experiments/{verb}", new { experiment_id = "987654", new_name = "n", key = "k", value = "v" })).ErrorCode.ShouldBe("RESOURCE_DOES_NOT_EXIST", verb);
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        await CreateAsync("once");
        var twice = await scene.PostAsync("experiments/create", new { name = "once" });
        (twice.Status, twice.ErrorCode).ShouldBe((400, "RESOURCE_ALREADY_EXISTS"));
        twice.Message.ShouldContain("already exists");
    }

    [Fact]
    public async Task Every_wrong_field_is_named_with_its_value()
    {
        var answer = await scene.PostAsync("experiments/create", new { name = 123, artifact_location = 9.5, tags = "5" });
        (answer.Status, answer.ErrorCode).ShouldBe((400, "INVALID_PARAMETER_VALUE"));
        answer.Message.ShouldContain("Invalid value 123 for parameter 'name' supplied");
        answer.Message.ShouldContain("Invalid value 9.5 for parameter 'artifact_location' supplied");
        answer.Message.ShouldContain("Invalid value \"5\" for parameter 'tags' supplied");
        (await scene.PostAsync("experiments/create", new { })).Message.ShouldContain("Missing value for required parameter 'name'.");
        (await scene.PostAsync("experiments/create", new { name = new string('x', 501) })).ErrorCode.ShouldBe("INVALID_PARAMETER_VALUE");
        (await scene.PostAsync("experiments/create", new { name = "odd", artifact_location = "runs:/1/x" })).ErrorCode.ShouldBe("INVALID_PARAMETER_VALUE");
    }

    [Fact]
    public async Task An_experiment_goes_into_the_bin_and_comes_back_with_its_runs()
    {
        var id = await CreateAsync("binned");
        var run = (await scene.PostAsync("runs/create", new { experiment_id = id })).Text("run.info.run_id");
        (await scene.PostAsync("experiments/delete", new { experiment_id = id })).Json.ToString().ShouldBe("{}");
        (await scene.GetAsync($"experiments/get?experiment_id={id}")).Text("experiment.lifecycle_stage").ShouldBe("deleted");
        (await scene.GetAsync($"runs/get?run_id={run}")).Text("run.info.lifecycle_stage").ShouldBe("deleted");
        (await scene.PostAsync("runs/create", new { experiment_id = id })).ErrorCode.ShouldBe("INVALID_PARAMETER_VALUE");
        await scene.PostAsync("experiments/restore", new { experiment_id = id });
        (await scene.GetAsync($"runs/get?run_id={run}")).Text("run.info.lifecycle_stage").ShouldBe("active");
    }

    [Fact]
    public async Task An_experiment_is_renamed_and_tagged()
    {
        var id = await CreateAsync("before");
        await scene.PostAsync("experiments/update", new { experiment_id = id, new_name = "after" });
        await scene.PostAsync("experiments/set-experiment-tag", new { experiment_id = id, key = "k", value = "a\nb" });
        await scene.PostAsync("experiments/set-experiment-tag", new { experiment_id = id, key = "empty", value = "" });
        var experiment = await scene.GetAsync($"experiments/get?experiment_id={id}");
        (experiment.Text("experiment.name"), experiment.Text("experiment.tags.0.value"), experiment.Text("experiment.tags.1.value")).ShouldBe(("after", "", "a\nb"));
        (await scene.PostAsync("experiments/delete-experiment-tag", new { experiment_id = id, key = "k" })).Status.ShouldBe(200);
        (await scene.PostAsync("experiments/delete-experiment-tag", new { experiment_id = id, key = "k" })).ErrorCode.ShouldBe("RESOURCE_DOES_NOT_EXIST");
    }

    [Fact]
    public async Task A_search_has_filters_orders_views_and_pages_in_the_body_or_in_the_query()
    {
        foreach (var name in new[] { "s-a", "s-ab", "s-B" }) await CreateAsync(name);
        await scene.PostAsync("experiments/delete", new { experiment_id = (await scene.GetAsync("experiments/get-by-name?experiment_name=s-ab")).Text("experiment.experiment_id") });
        Names(await scene.PostAsync("experiments/search", new { filter = "name LIKE 's-%'", order_by = new[] { "name DESC" }, view_type = "ALL", max_results = 10 })).ShouldBe(["s-ab", "s-a", "s-B"]);
        Names(await scene.GetAsync("experiments/search?filter=name LIKE 's-%25'&order_by=name ASC&view_type=DELETED_ONLY&max_results=10")).ShouldBe(["s-ab"]);
        var first = await scene.PostAsync("experiments/search", new { filter = "name LIKE 's-%'", order_by = new[] { "name" }, max_results = 1 });
        var second = await scene.PostAsync("experiments/search", new { filter = "name LIKE 's-%'", order_by = new[] { "name" }, max_results = 1, page_token = first.Text("next_page_token") });
        Names(first).Concat(Names(second)).ShouldBe(["s-B", "s-a"]);
        second.Json.TryGetProperty("next_page_token", out _).ShouldBeFalse();
        foreach (var bad in new object[] { new { max_results = 0 }, new { max_results = 50_001 }, new { filter = "name ~ 1" }, new { page_token = "x" }, new { view_type = "SOME" }, new { order_by = "name" } })
            (await scene.PostAsync("experiments/search", bad)).ErrorCode.ShouldBe("INVALID_PARAMETER_VALUE", bad.ToString());
    }

    [Fact]
    public async Task The_datasets_that_the_runs_of_an_experiment_read_are_listed_once()
    {
        var id = await CreateAsync("datasets");
        for (var i = 0; i < 2; i++)
        {
            var run = (await scene.PostAsync("runs/create", new { experiment_id = id })).Text("run.info.run_id");
            var dataset = new { name = "pears", digest = "d1", source_type = "local", source = "{}" };
            (await scene.PostAsync("runs/log-inputs", new { run_id = run, datasets = new[] { new { dataset, tags = new[] { new { key = "mlflow.data.context", value = "training" } } } } })).Status.ShouldBe(200);
        }

        var answer = await scene.PostAsync("experiments/search-datasets", new { experiment_ids = new[] { id } });
        answer["dataset_summaries"].ToString().ShouldBe($$"""[{"experiment_id":"{{id}}","name":"pears","digest":"d1","context":"training"}]""");
        (await scene.PostAsync("experiments/search-datasets", new { })).Message.ShouldContain("at least one experiment_id");
        (await scene.PostAsync("experiments/search-datasets", new { experiment_ids = Enumerable.Range(0, 21).Select(n => $"{n}") })).Message.ShouldContain("more than 20");
    }

    private static string?[] Names(MlflowAnswer answer) => [.. answer["experiments"].EnumerateArray().Select(experiment => experiment.GetProperty("name").GetString())];

    private async Task<string> CreateAsync(string name, object? body = null) => (await scene.PostAsync("experiments/create", body ?? new { name })).Text("experiment_id")!;
}
