namespace Doors.Tests.Mlflow.Traces;

public class TraceRouteTests(MlflowScene scene) : IClassFixture<MlflowScene>
{
    private readonly TraceClient _client = new(scene);

    [Fact]
    public async Task A_trace_that_was_told_of_is_read_back_as_it_was_told()
    {
        (await _client.TellAsync("tr-told", new { team = "vision" })).Text("trace.trace_info.trace_id").ShouldBe("tr-told");
        var info = await _client.GetAsync("3.0/mlflow/traces/tr-told");
        (info.Text("trace.trace_info.request_time"), info.Text("trace.trace_info.execution_duration"), info.Text("trace.trace_info.state")).ShouldBe(("2026-01-02T03:04:05.678Z", "1.5s", "OK"));
        (info.Text("trace.trace_info.tags.team"), info.Text("trace.trace_info.trace_location.mlflow_experiment.experiment_id")).ShouldBe(("vision", "0"));
        (await _client.GetAsync("2.0/mlflow/traces/tr-told/info"))["trace_info.execution_time_ms"].GetInt64().ShouldBe(1500);
    }

    [Fact]
    public async Task Tags_are_set_and_taken_away_by_either_version()
    {
        await _client.TellAsync("tr-tags");
        (await _client.SendAsync(HttpMethod.Patch, "2.0/mlflow/traces/tr-tags/tags", new { key = "a", value = "1" })).Status.ShouldBe(200);
        (await _client.SendAsync(HttpMethod.Patch, "3.0/mlflow/traces/tr-tags/tags", new { key = "b", value = "2" })).Status.ShouldBe(200);
        (await _client.SendAsync(HttpMethod.Delete, "2.0/mlflow/traces/tr-tags/tags", new { key = "a" })).Status.ShouldBe(200);
        (await _client.SendAsync(HttpMethod.Delete, "3.0/mlflow/traces/tr-tags/tags?key=b", null)).Status.ShouldBe(200);
        (await _client.SendAsync(HttpMethod.Delete, "3.0/mlflow/traces/tr-tags/tags", new { key = "b" })).ErrorCode.ShouldBe("RESOURCE_DOES_NOT_EXIST");
    }

    [Fact]
    public async Task Clients_of_version_2_begin_and_end_traces()
    {
        var begun = await _client.PostAsync("2.0/mlflow/traces", new { experiment_id = "0", timestamp_ms = 1000, request_metadata = new[] { new { key = "m", value = "1" } }, tags = new[] { new { key = "t", value = "1" } } });
        var id = begun.Text("trace_info.request_id");
        (begun.Text("trace_info.status"), begun["trace_info.execution_time_ms"].GetInt64()).ShouldBe(("IN_PROGRESS", 0));
        var ended = await _client.SendAsync(HttpMethod.Patch, $"2.0/mlflow/traces/{id}", new { timestamp_ms = 3000, status = "OK", request_metadata = new[] { new { key = "m", value = "2" } } });
        (ended.Text("trace_info.status"), ended["trace_info.execution_time_ms"].GetInt64(), ended.Text("trace_info.request_metadata.0.value")).ShouldBe(("OK", 2000, "2"));
        (await _client.GetAsync("2.0/mlflow/traces?experiment_ids=0&max_results=1&order_by=timestamp_ms%20ASC")).Text("traces.0.request_id").ShouldBe(id);
    }

    [Fact]
    public async Task An_assessment_that_is_overridden_is_not_valid_until_the_other_goes()
    {
        await _client.TellAsync("tr-assessed");
        var first = await AssessAsync(new { assessment_name = "quality", feedback = new { value = new { rating = 4 } }, source = new { source_type = "HUMAN", source_id = "somebody" } });
        var id = first.Text("assessment.assessment_id");
        var second = await AssessAsync(new { assessment_name = "quality", feedback = new { value = 3 }, overrides = id });
        (await _client.GetAsync($"3.0/mlflow/traces/tr-assessed/assessments/{id}"))["assessment.valid"].GetBoolean().ShouldBeFalse();
        (await _client.SendAsync(HttpMethod.Delete, $"3.0/mlflow/traces/tr-assessed/assessments/{second.Text("assessment.assessment_id")}", null)).Status.ShouldBe(200);
        var changed = await _client.SendAsync(HttpMethod.Patch, $"3.0/mlflow/traces/tr-assessed/assessments/{id}", new { assessment = new { assessment_name = "better", rationale = "why" }, update_mask = "assessmentName,rationale" });
        (changed.Text("assessment.assessment_name"), changed.Text("assessment.rationale"), changed["assessment.feedback.value.rating"].GetInt32(), changed["assessment.valid"].GetBoolean()).ShouldBe(("better", "why", 4, true));
        var expected = await AssessAsync(new { assessment_name = "answer", expectation = new { value = new { a = new[] { 1, 2 } } } });
        expected.Text("assessment.expectation.serialized_value.value").ShouldBe("""{"a": [1, 2]}""");
    }

    [Theory]
    [InlineData("3.0/mlflow/traces", "{}")]
    [InlineData("3.0/mlflow/traces/search", """{"locations": [], "max_results": 501}""")]
    [InlineData("3.0/mlflow/traces/search", """{"locations": [{"mlflow_experiment": {"experiment_id": "0"}}], "filter": "colour = 'red'"}""")]
    [InlineData("2.0/mlflow/traces/delete-traces", """{"experiment_id": "0"}""")]
    [InlineData("3.0/mlflow/traces/tr-x/assessments", """{"assessment": {"assessment_name": "a"}}""")]
    [InlineData("3.0/mlflow/datasets/d-x/records", """{"records": "{"}""")]
    [InlineData("3.0/mlflow/scorers/register", """{"experiment_id": "0", "name": "s", "serialized_scorer": "{\"call_source\": \"import os\"}"}""")]
    [InlineData("3.0/mlflow/issues", """{"experiment_id": "0", "name": "n", "description": "d", "status": "gone"}""")]
    public async Task What_is_not_allowed_is_refused_with_the_field_named(string path, string body) =>
        (await _client.PostAsync(path, System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(body))).ErrorCode.ShouldBe("INVALID_PARAMETER_VALUE");

    [Fact]
    public async Task Datasets_scorers_and_issues_are_made_and_read()
    {
        var dataset = (await _client.PostAsync("3.0/mlflow/datasets/create", new { name = "questions", tags = """{"team": "ml"}""" })).Text("dataset.dataset_id");
        (await _client.PostAsync($"3.0/mlflow/datasets/{dataset}/records", new { records = """[{"inputs": {"q": 1}, "source": {"source_type": "TRACE", "source_data": {"trace_id": "tr-1"}}}]""" }))["inserted_count"].GetInt32().ShouldBe(1);
        (await _client.GetAsync($"3.0/mlflow/datasets/{dataset}/records")).Text("records")!.ShouldContain("\"source_id\":\"tr-1\"");
        (await _client.PostAsync("3.0/mlflow/datasets/search", new { filter_string = "tags.team = 'ml'" })).Text("datasets.0.dataset_id").ShouldBe(dataset);
        (await _client.PostAsync("3.0/mlflow/scorers/register", new { experiment_id = "0", name = "judge", serialized_scorer = "{}" }))["version"].GetInt32().ShouldBe(1);
        (await _client.GetAsync("3.0/mlflow/scorers/list?experiment_id=0"))["scorers.0.experiment_id"].GetInt32().ShouldBe(0);
        (await _client.SendAsync(HttpMethod.Put, "3.0/mlflow/scorers/online-config", new { experiment_id = "0", name = "judge", sample_rate = 0.5 })).Status.ShouldBe(501);
        (await _client.PostAsync("3.0/mlflow/issues", new { experiment_id = "0", name = "slow", description = "It is slow." })).Text("issue.status").ShouldBe("pending");
        (await _client.PostAsync("3.0/mlflow/issues/search", new { experiment_id = "0" })).Text("next_page_token").ShouldBe("");
    }

    private async Task<MlflowAnswer> AssessAsync(object assessment)
    {
        var answer = await _client.PostAsync("3.0/mlflow/traces/tr-assessed/assessments", new { assessment });
        answer.Status.ShouldBe(200);
        return answer;
    }
}
