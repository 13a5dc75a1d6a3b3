namespace Doors.Tests.Mlflow.Runs;

public class RunSearchRouteTests(MlflowScene scene) : IClassFixture<MlflowScene>
{
    [Theory]
    [InlineData("metrics.loss < 2", "1")]
    [InlineData("params.depth = '3' and tags.team LIKE 'v%'", "2")]
    [InlineData("attributes.run_name ILIKE 'RUN %' AND status = 'RUNNING'", "1 2 3")]
    [InlineData("datasets.name = 'pears'", "1 3")]
    [InlineData("dataset.digest = 'd3' and datasets.context = 'eval'", "3")]
    [InlineData("datasets.name IN ('plums', 'pears') AND metrics.loss >= 3", "3")]
    [InlineData("tags.team = 'x'' OR 1=1 --'", "")]
    [InlineData("", "1 2 3")]
    public async Task Runs_are_found_by_what_was_logged_and_by_what_they_read(string filter, string found)
    {
        var experiment = await FillAsync();
        var answer = await scene.PostAsync("runs/search", new { experiment_ids = new[] { experiment }, filter, order_by = new[] { "attributes.run_name ASC" } });
        answer.Status.ShouldBe(200);
        Names(answer).ShouldBe(found.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => $"run {number}"));
    }

    [Fact]
    public async Task The_latest_comes_first_unless_another_order_is_asked_for_and_pages_follow_each_other()
    {
        var experiment = await FillAsync();
        Names(await SearchAsync(experiment, new { })).ShouldBe(["run 3", "run 2", "run 1"]);
        Names(await SearchAsync(experiment, new { order_by = new[] { "metrics.loss DESC" } })).ShouldBe(["run 3", "run 2", "run 1"]);
        Names(await SearchAsync(experiment, new { order_by = new[] { "params.depth DESC" } })).ShouldBe(["run 2", "run 3", "run 1"]);
        var first = await SearchAsync(experiment, new { max_results = 2 });
        var second = await SearchAsync(experiment, new { max_results = 2, page_token = first.Text("next_page_token") });
        Names(first).Concat(Names(second)).ShouldBe(["run 3", "run 2", "run 1"]);
        second.Json.TryGetProperty("next_page_token", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_in_the_bin_is_found_where_it_is_asked_for()
    {
        var experiment = await FillAsync();
        await scene.PostAsync("runs/delete", new { run_id = (await SearchAsync(experiment, new { filter = "run_name = 'run 2'" })).Text("runs.0.info.run_id") });
        Names(await SearchAsync(experiment, new { })).ShouldBe(["run 3", "run 1"]);
        Names(await SearchAsync(experiment, new { run_view_type = "DELETED_ONLY" })).ShouldBe(["run 2"]);
        Names(await SearchAsync(experiment, new { run_view_type = 3 })).ShouldBe(["run 3", "run 2", "run 1"]);
    }

    [Fact]
    public async Task Nothing_is_found_in_no_experiment_and_a_bad_search_is_refused()
    {
        (await scene.PostAsync("runs/search", new { })).Json.ToString().ShouldBe("{}");
        (await scene.PostAsync("runs/search", new { experiment_ids = new[] { "99999" } })).Json.ToString().ShouldBe("{}");
        object[] bad = [new { max_results = 123_456_789 }, new { max_results = 0 }, new { filter = "metrics.loss > 'a'" }, new { filter = "metrics.loss" }, new { order_by = new[] { "colour" } }, new { page_token = "!" }, new { run_view_type = "SOME" }, new { filter = 1 }];
        foreach (var body in bad) (await scene.PostAsync("runs/search", body)).ErrorCode.ShouldBe("INVALID_PARAMETER_VALUE", body.ToString());
        (await scene.PostAsync("runs/search", bad[0])).Message.ShouldContain("Invalid value 123456789 for parameter 'max_results' supplied");
    }

    private async Task<string> FillAsync()
    {
        var experiment = (await scene.PostAsync("experiments/create", new { name = Guid.NewGuid().ToString("N") })).Text("experiment_id")!;
        for (var number = 1; number <= 3; number++)
        {
            var id = (await scene.PostAsync("runs/create", new { experiment_id = experiment, run_name = $"run {number}", start_time = number })).Text("run.info.run_id");
            await scene.PostAsync("runs/log-metric", new { run_id = id, key = "loss", value = number, timestamp = 1 });
            if (number != 1) await scene.PostAsync("runs/log-parameter", new { run_id = id, key = "depth", value = $"{5 - number}" });
            await scene.PostAsync("runs/set-tag", new { run_id = id, key = "team", value = number == 2 ? "vision" : "text" });
            if (number == 2) continue;
            var dataset = new { name = "pears", digest = $"d{number}", source_type = "local", source = "{}" };
            await scene.PostAsync("runs/log-inputs", new { run_id = id, datasets = new[] { new { dataset, tags = new[] { new { key = "mlflow.data.context", value = number == 1 ? "training" : "eval" } } } } });
        }

        return experiment;
    }

    private Task<MlflowAnswer> SearchAsync(string experiment, object more)
    {
        var body = more.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(more));
        body["experiment_ids"] = new[] { experiment };
        return scene.PostAsync("runs/search", body);
    }

    private static string?[] Names(MlflowAnswer answer) =>
        answer.Json.TryGetProperty("runs", out var runs) ? [.. runs.EnumerateArray().Select(run => run.GetProperty("info").GetProperty("run_name").GetString())] : [];
}
