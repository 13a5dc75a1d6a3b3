using Doors.Tests.Mlflow.Wire;

namespace Doors.Tests.Mlflow.Runs;

public class RunLoggingRouteTests(MlflowScene scene) : IClassFixture<MlflowScene>
{
    [Fact]
    public async Task Points_parameters_and_tags_come_back()
    {
        var id = await scene.NewRunAsync();
        await scene.PostAsync("runs/log-metric", new { run_id = id, key = "loss", value = 1.5, timestamp = 7, step = 2 });
        await scene.PostAsync("runs/log-parameter", new { run_id = id, key = "depth", value = "3" });
        await scene.PostAsync("runs/set-tag", new { run_id = id, key = "team", value = "" });
        await scene.PostAsync("runs/log-batch", new { run_id = id, metrics = new[] { new { key = "acc", value = 0.5, timestamp = 8 } }, @params = new[] { new { key = "empty", value = "" } }, tags = new[] { new { key = "more", value = "t" } } });
        var data = (await scene.GetAsync($"runs/get?run_id={id}"))["run.data"];
        data.GetProperty("metrics").ToString().ShouldBe("""[{"key":"acc","value":0.5,"timestamp":8,"step":0},{"key":"loss","value":1.5,"timestamp":7,"step":2}]""");
        data.GetProperty("params").ToString().ShouldBe("""[{"key":"depth","value":"3"},{"key":"empty","value":""}]""");
        data.GetProperty("tags").ToString().ShouldContain("""{"key":"more","value":"t"}""");
        data.GetProperty("tags").ToString().ShouldContain("""{"key":"team","value":""}""");
    }

    [Theory]
    [InlineData("\"NaN\"", "NaN")]
    [InlineData("\"nan\"", "NaN")]
    [InlineData("\"Infinity\"", "Infinity")]
    [InlineData("\"-Infinity\"", "-Infinity")]
    [InlineData("\"inf\"", "Infinity")]
    [InlineData("\"1.25\"", "1.25")]
    [InlineData("1e-320", "1E-320")]
    [InlineData("-0.0", "-0")]
    [InlineData("1.7976931348623157e308", "1.7976931348623157E+308")]
    public async Task A_value_is_any_double(string sent, string told)
    {
        var id = await scene.NewRunAsync();
        (await scene.PostTextAsync("runs/log-metric", $$"""{"run_id":"{{id}}","key":"m","value":{{sent}},"timestamp":1}""")).Status.ShouldBe(200);
        (await scene.PostTextAsync("runs/log-batch", $$"""{"run_id":"{{id}}","metrics":[{"key":"m","value":{{sent}},"timestamp":2}]}""")).Status.ShouldBe(200);
        var history = await scene.GetAsync($"metrics/get-history?run_id={id}&metric_key=m");
        history["metrics"].EnumerateArray().Select(point => point.GetProperty("value").ToString()).ShouldBe([told, told]);
    }

    [Theory]
    [InlineData("""{"run_id":"RUN","key":"m","value":1,"timestamp":"5","step":"-9223372036854775808"}""")]
    [InlineData("""{"run_id":"RUN","key":"m","value":1,"timestamp":5.0,"step":-9223372036854775808}""")]
    [InlineData("""{"runId":"RUN","key":"m","value":1,"timestamp":5,"step":"-9223372036854775808","colour":{"red":[1]}}""")]
    [InlineData("""{"run_uuid":"RUN","key":"m","value":1,"timestamp":5,"step":-9223372036854775808,"run_id":null}""")]
    public async Task Numbers_may_be_texts_names_may_be_camels_and_what_nobody_knows_is_passed_over(string body)
    {
        var id = await scene.NewRunAsync();
        (await scene.PostTextAsync("runs/log-metric", body.Replace("RUN", id))).Status.ShouldBe(200);
        (await scene.GetAsync($"metrics/get-history?run_id={id}&metric_key=m"))["metrics"].ToString().ShouldBe("""[{"key":"m","value":1,"timestamp":5,"step":-9223372036854775808}]""");
    }

    [Theory]
    [InlineData("""{"run_id":31,"key":"m","value":1,"timestamp":1}""", "Invalid value 31 for parameter 'run_id' supplied")]
    [InlineData("""{"run_id":"RUN","key":31,"value":1,"timestamp":1}""", "Invalid value 31 for parameter 'key' supplied")]
    [InlineData("""{"run_id":"RUN","key":"m","value":1,"timestamp":1,"step":"foo"}""", "Invalid value \"foo\" for parameter 'step' supplied")]
    [InlineData("""{"run_id":"RUN","key":"m","value":1,"timestamp":"foo"}""", "Invalid value \"foo\" for parameter 'timestamp' supplied")]
    [InlineData("""{"run_id":"RUN","key":"m","value":1,"timestamp":1.5}""", "Invalid value 1.5 for parameter 'timestamp' supplied")]
    [InlineData("""{"run_id":"RUN","key":"m","value":true,"timestamp":1}""", "Invalid value true for parameter 'value' supplied")]
    [InlineData("""{"run_id":"RUN","key":"m","value":"many","timestamp":1}""", "Invalid value \"many\" for parameter 'value' supplied")]
    [InlineData("""{"run_id":null,"key":"m","value":1,"timestamp":1}""", "Missing value for required parameter 'run_id'")]
    [InlineData("""{"run_id":"RUN","value":1,"timestamp":1}""", "Missing value for required parameter 'key'")]
    [InlineData("""{"run_id":"RUN","key":"m","timestamp":1}""", "Missing value for required parameter 'value'")]
    [InlineData("""{"run_id":"RUN","key":"m","value":1}""", "Missing value for required parameter 'timestamp'")]
    [InlineData("""{"run_id":"RUN","key":"../m","value":1,"timestamp":1}""", "Invalid value \"../m\" for parameter 'name' supplied")]
    [InlineData("""{"run_id":"RUN","key":"m","value":1,"timestamp":-1}""", "Invalid value \"-1\" for parameter 'timestamp' supplied")]
    public async Task A_point_with_a_fault_is_refused_with_the_field_and_the_value(string body, string message)
    {
        var id = await scene.NewRunAsync();
        var answer = await scene.PostTextAsync("runs/log-metric", body.Replace("RUN", id));
        (answer.Status, answer.ErrorCode).ShouldBe((400, "INVALID_PARAMETER_VALUE"));
        answer.Message.ShouldContain(message);
    }

    [Fact]
    public async Task A_batch_with_one_fault_writes_nothing()
    {
        var id = await scene.NewRunAsync();
        var answer = await scene.PostAsync("runs/log-batch", new { run_id = id, metrics = new object[] { new { key = "a", value = 1, timestamp = 1 }, new { key = "b", value = 1 } }, tags = new[] { new { key = "t", value = "v" } } });
        answer.Message.ShouldContain("Missing value for required parameter 'metrics[1].timestamp'");
        foreach (var field in new[] { "metrics", "params", "tags" })
            (await scene.PostTextAsync("runs/log-batch", $$"""{"run_id":"{{id}}","{{field}}":"foo"}""")).Message.ShouldContain($"Invalid value \"foo\" for parameter '{field}' supplied");
        var data = (await scene.GetAsync($"runs/get?run_id={id}"))["run.data"];
        data.TryGetProperty("metrics", out _).ShouldBeFalse();
        data.GetProperty("tags").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_batch_has_its_limits()
    {
        var id = await scene.NewRunAsync();
        object Points(int count) => Enumerable.Range(0, count).Select(step => new { key = "m", value = step, timestamp = 1, step });
        (await scene.PostAsync("runs/log-batch", new { run_id = id, metrics = Points(1000) })).Status.ShouldBe(200);
        (await scene.PostAsync("runs/log-batch", new { run_id = id, metrics = Points(1001) })).Message.ShouldContain("at most 1000 metrics");
        (await scene.PostAsync("runs/log-batch", new { run_id = id, @params = Enumerable.Range(0, 101).Select(n => new { key = $"p{n}", value = "v" }) })).Message.ShouldContain("at most 100 params");
        var large = await scene.PostAsync("runs/log-batch", new { run_id = id, tags = Enumerable.Range(0, 100).Select(n => new { key = $"t{n}", value = new string('v', 12_000) }) });
        (large.Status, large.ErrorCode).ShouldBe((400, "INVALID_PARAMETER_VALUE"));
        large.Message.ShouldContain("at most 1000000 bytes");
    }

    [Fact]
    public async Task A_parameter_keeps_its_value_and_a_tag_takes_a_new_one()
    {
        var id = await scene.NewRunAsync();
        for (var i = 0; i < 2; i++) (await scene.PostAsync("runs/log-parameter", new { run_id = id, key = "p", value = "1" })).Status.ShouldBe(200);
        var changed = await scene.PostAsync("runs/log-parameter", new { run_id = id, key = "p", value = "2" });
        (changed.ErrorCode, changed.Message).ShouldSatisfyAllConditions(it => it.ErrorCode.ShouldBe("INVALID_PARAMETER_VALUE"), it => it.Message.ShouldContain("'p'"));
        await scene.PostAsync("runs/set-tag", new { run_id = id, key = "t", value = "1" });
        await scene.PostAsync("runs/set-tag", new { run_id = id, key = "t", value = "2" });
        (await scene.GetAsync($"runs/get?run_id={id}"))["run.data.tags"].ToString().ShouldContain("""{"key":"t","value":"2"}""");
        (await scene.PostAsync("runs/delete-tag", new { run_id = id, key = "t" })).Status.ShouldBe(200);
        (await scene.PostAsync("runs/delete-tag", new { run_id = id, key = "t" })).Message.ShouldContain("No tag with name: t");
        (await scene.PostAsync("runs/set-tag", new { run_id = id, key = "t", value = 41 })).Message.ShouldContain("Invalid value 41 for parameter 'value' supplied");
    }

    [Fact]
    public async Task What_a_run_read_and_made_comes_back()
    {
        var id = await scene.NewRunAsync();
        var dataset = new { name = "pears", digest = "d1", source_type = "local", source = "{}", schema = "s", profile = "p" };
        await scene.PostAsync("runs/log-inputs", new { run_id = id, datasets = new[] { new { dataset, tags = new[] { new { key = "b", value = "1" }, new { key = "a", value = "2" } } } }, models = new[] { new { model_id = "m-1" } } });
        await scene.PostAsync("runs/outputs", new { run_id = id, models = new[] { new { model_id = "m-2", step = 3 } } });
        var run = await scene.GetAsync($"runs/get?run_id={id}");
        run.Text("run.inputs.dataset_inputs.0.dataset.source_type").ShouldBe("local");
        run["run.inputs.dataset_inputs.0.tags"].ToString().ShouldBe("""[{"key":"b","value":"1"},{"key":"a","value":"2"}]""");
        run["run.inputs.model_inputs"].ToString().ShouldBe("""[{"model_id":"m-1"}]""");
        run["run.outputs.model_outputs"].ToString().ShouldBe("""[{"model_id":"m-2","step":3}]""");
        (await scene.PostAsync("runs/log-inputs", new { datasets = Array.Empty<object>() })).Message.ShouldContain("'run_id'");
        (await scene.PostAsync("runs/log-inputs", new { run_id = id, datasets = new[] { new { dataset = new { name = "x" } } } })).Message.ShouldContain("datasets[0].dataset.digest");
    }

    [Fact]
    public async Task A_model_of_an_older_client_joins_a_list_in_a_tag()
    {
        var id = await scene.NewRunAsync();
        string Model(string path) => $$$"""{"artifact_path":"{{{path}}}","flavors":{},"utc_time_created":"2026-01-01 00:00:00","run_id":"{{{id}}}"}""";
        foreach (var path in new[] { "one", "two" }) (await scene.PostAsync("runs/log-model", new { run_id = id, model_json = Model(path) })).Status.ShouldBe(200);
        (await scene.GetAsync($"runs/get?run_id={id}"))["run.data.tags"].EnumerateArray().Single(tag => tag.GetProperty("key").GetString() == "mlflow.log-model.history").GetProperty("value").GetString().ShouldBe($"[{Model("one")}, {Model("two")}]");
        (await scene.PostAsync("runs/log-model", new { run_id = id, model_json = "{}" })).Message.ShouldContain("'artifact_path'");
        (await scene.PostAsync("runs/log-model", new { run_id = id, model_json = "[" })).ErrorCode.ShouldBe("INVALID_PARAMETER_VALUE");
    }
}
