using Doors.Tests.Mlflow.Wire;

namespace Doors.Tests.Mlflow.Runs;

public class RunRouteTests(MlflowScene scene) : IClassFixture<MlflowScene>
{
    [Fact]
    public async Task A_run_is_answered_with_all_that_clients_read_of_it()
    {
        var created = await scene.PostAsync("runs/create", new { experiment_id = "0", user_id = "ada", run_name = "first", start_time = 1234, tags = new[] { new { key = "a", value = "ü" } } });
        var id = created.Text("run.info.run_id")!;
        var run = await scene.GetAsync($"runs/get?run_id={id}");
        foreach (var answer in new[] { created, run })
        {
            answer["run.info"].ToString().ShouldBe(
                $$"""{"run_uuid":"{{id}}","run_id":"{{id}}","run_name":"first","experiment_id":"0","user_id":"ada","status":"RUNNING","start_time":1234,"artifact_uri":"mlflow-artifacts:/0/{{id}}/artifacts","lifecycle_stage":"active"}""");
            answer["run.data.tags"].ToString().ShouldBe("""[{"key":"a","value":"ü"},{"key":"mlflow.runName","value":"first"}]""");
        }

        (await scene.GetAsync($"runs/get?run_uuid={id}")).Text("run.info.run_name").ShouldBe("first");
    }

    [Fact]
    public async Task A_run_that_names_no_experiment_goes_to_the_first_and_is_given_a_name()
    {
        var run = await scene.PostAsync("runs/create", new { });
        run.Text("run.info.experiment_id").ShouldBe("0");
        run.Text("run.info.run_name")!.Length.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task A_run_ends_and_may_go_on()
    {
        var id = await scene.NewRunAsync();
        var ended = await scene.PostAsync("runs/update", new { run_id = id, status = "FINISHED", end_time = 99 });
        (ended.Text("run_info.status"), ended["run_info.end_time"].GetInt64()).ShouldBe(("FINISHED", 99));
        (await scene.PostAsync("runs/update", new { run_id = id, run_name = "renamed" })).Text("run_info.status").ShouldBe("FINISHED");
        var again = await scene.PostAsync("runs/update", new { run_id = id, status = "RUNNING" });
        again["run_info"].TryGetProperty("end_time", out _).ShouldBeFalse();
        var run = await scene.GetAsync($"runs/get?run_id={id}");
        run["run.data.tags"].ToString().ShouldBe("""[{"key":"mlflow.runName","value":"renamed"}]""");
        (await scene.PostAsync("runs/update", new { run_id = id, status = 3 })).Text("run_info.status").ShouldBe("FINISHED");
        (await scene.PostAsync("runs/update", new { run_id = id, status = "DONE" })).ErrorCode.ShouldBe("INVALID_PARAMETER_VALUE");
    }

    [Fact]
    public async Task A_run_in_the_bin_takes_nothing_until_it_is_restored()
    {
        var id = await scene.NewRunAsync();
        await scene.PostAsync("runs/delete", new { run_id = id });
        (await scene.GetAsync($"runs/get?run_id={id}")).Text("run.info.lifecycle_stage").ShouldBe("deleted");
        (string Path, object Body)[] writes =
        [
            ("log-metric", new { run_id = id, key = "m", value = 1, timestamp = 1 }), ("log-parameter", new { run_id = id, key = "p", value = "v" }), ("set-tag", new { run_id = id, key = "t", value = "v" }),
            ("log-batch", new { run_id = id, @params = new[] { new { key = "p", value = "v" } } }), ("delete-tag", new { run_id = id, key = "mlflow.runName" }), ("update", new { run_id = id, status = "FINISHED" }),
        ];
        foreach (var (path, body) in writes)
        {
            var refused = await scene.PostAsync($"runs/{path}", body);
            (refused.Status, refused.ErrorCode).ShouldBe((400, "INVALID_PARAMETER_VALUE"), path);
            refused.Message.ShouldContain($"The run {id} must be in");
        }

        await scene.PostAsync("runs/restore", new { run_id = id });
        (await scene.PostAsync("runs/set-tag", writes[2].Body)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_is_asked_of_a_run_that_is_not_there_is_answered_with_the_code_that_clients_look_for()
    {
        var body = new { run_id = "none", key = "k", value = "1", timestamp = 1, models = Array.Empty<object>(), status = "FINISHED" };
        foreach (var path in new[] { "update", "delete", "restore", "log-metric", "log-parameter", "set-tag", "delete-tag", "log-batch", "log-inputs", "outputs" })
        {
            var answer = await scene.PostAsync($"runs/{path}", body);
            (answer.Status, answer.ErrorCode).ShouldBe((404, "RESOURCE_DOES_NOT_EXIST"), path);
            answer.Message.ShouldContain("Run with id=none not found");
        }

        (await scene.GetAsync("runs/get?run_id=none")).Status.ShouldBe(404);
        (await scene.PostAsync("runs/create", new { experiment_id = "77777" })).ErrorCode.ShouldBe("RESOURCE_DOES_NOT_EXIST");
        (await scene.GetAsync("runs/get")).Message.ShouldContain("Missing value for required parameter 'run_id'");
    }
}
