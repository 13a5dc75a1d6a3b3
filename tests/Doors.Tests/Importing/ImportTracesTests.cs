using System.Net.Http.Json;
using System.Text.Json;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;
using Doors.Tests.Mlflow.Artifacts;

namespace Doors.Tests.Importing;

/// <summary>What <c>assay import mlflow</c> brings of traces and of what judges them: read through a server over the home that it came to.</summary>
public class ImportTracesTests
{
    private const string Me = " --name Tester --address t@example.org";
    private const string Trace = "tr-a28b538d3ae8982619625d9ced11c79b";
    private const string Old = "0d2fc62a03c2479a9e8f2ab2db374a13";

    // Spans as MLflow 3.11 keeps them: identifiers in base 64, each attribute dumped as JSON into a text.
    private const string Root = """{"trace_id": "ootTjTromCYZYl2c7RHHmw==", "span_id": "BfQKIukmkUA=", "parent_span_id": null, "name": "root", "start_time_unix_nano": 1000000000, "end_time_unix_nano": 1115000000, "events": [], "status": {"code": "STATUS_CODE_OK", "message": ""}, "attributes": {"mlflow.traceRequestId": "\"tr-a28b538d3ae8982619625d9ced11c79b\"", "k": "1", "f": "2.5", "mlflow.spanInputs": "{\"q\": \"why?\"}"}}""";
    private const string Child = """{"trace_id": "ootTjTromCYZYl2c7RHHmw==", "span_id": "B8fsSbbDgWo=", "parent_span_id": "BfQKIukmkUA=", "name": "child", "start_time_unix_nano": 1001000000, "end_time_unix_nano": 1002000000, "events": [{"name": "exc", "time_unix_nano": 1001500000, "attributes": {"n": 1}}], "status": {"code": "STATUS_CODE_ERROR", "message": "no"}, "attributes": {"mlflow.traceRequestId": "\"tr-a28b538d3ae8982619625d9ced11c79b\"", "mlflow.spanType": "\"LLM\""}}""";

    // As clients of version 2 write them among the artifacts.
    private const string OldFile = """{"spans": [{"name": "ask", "context": {"span_id": "0x1f", "trace_id": "0x0d2fc62a03c2479a9e8f2ab2db374a13"}, "parent_id": null, "start_time": 1000000000, "end_time": 1002000000, "status_code": "OK", "status_message": "", "attributes": {"mlflow.traceRequestId": "\"0d2fc62a03c2479a9e8f2ab2db374a13\"", "plain": "text"}, "events": []}]}""";

    private const string Tables = $$$"""
        CREATE TABLE trace_info (request_id TEXT, experiment_id INTEGER, timestamp_ms BIGINT, execution_time_ms BIGINT, status TEXT, client_request_id TEXT, request_preview TEXT, response_preview TEXT);
        CREATE TABLE trace_tags (key TEXT, value TEXT, request_id TEXT);
        CREATE TABLE trace_request_metadata (key TEXT, value TEXT, request_id TEXT);
        CREATE TABLE spans (trace_id TEXT, experiment_id INTEGER, span_id TEXT, start_time_unix_nano BIGINT, content TEXT);
        CREATE TABLE assessments (assessment_id TEXT, trace_id TEXT, name TEXT, assessment_type TEXT, value TEXT, error TEXT, created_timestamp BIGINT, last_updated_timestamp BIGINT, source_type TEXT, source_id TEXT, run_id TEXT, span_id TEXT, rationale TEXT, overrides TEXT, valid BOOLEAN, assessment_metadata TEXT);
        CREATE TABLE entity_associations (source_type TEXT, source_id TEXT, destination_type TEXT, destination_id TEXT, created_time BIGINT);
        CREATE TABLE evaluation_datasets (dataset_id TEXT, name TEXT, schema TEXT, profile TEXT, digest TEXT, created_time BIGINT, last_update_time BIGINT, created_by TEXT, last_updated_by TEXT);
        CREATE TABLE evaluation_dataset_records (dataset_record_id TEXT, dataset_id TEXT, inputs JSON, expectations JSON, tags JSON, source JSON, created_time BIGINT, last_update_time BIGINT, created_by TEXT, last_updated_by TEXT, outputs JSON);
        CREATE TABLE scorers (experiment_id INTEGER, scorer_name TEXT, scorer_id TEXT);
        CREATE TABLE scorer_versions (scorer_id TEXT, scorer_version INTEGER, serialized_scorer TEXT, creation_time BIGINT);
        CREATE TABLE issues (issue_id TEXT, experiment_id INTEGER, name TEXT, description TEXT, status TEXT, severity TEXT, root_causes TEXT, source_run_id TEXT, categories TEXT, created_timestamp BIGINT, last_updated_timestamp BIGINT, created_by TEXT);
        INSERT INTO trace_info VALUES ('{{{Trace}}}', 3, 1000, 115, 'OK', NULL, 'why?', 'because'), ('{{{Old}}}', 3, 900, 2, 'OK', NULL, NULL, NULL);
        INSERT INTO trace_tags VALUES ('mlflow.traceName', 'root', '{{{Trace}}}'), ('mlflow.trace.spansLocation', 'TRACKING_STORE', '{{{Trace}}}'), ('mlflow.artifactLocation', 'mlflow-artifacts:/3/traces/{{{Old}}}/artifacts', '{{{Old}}}');
        INSERT INTO trace_request_metadata VALUES ('mlflow.trace.sizeStats', '{"num_spans": 2}', '{{{Trace}}}');
        INSERT INTO spans VALUES ('{{{Trace}}}', 3, 'a', 1000000000, '{{{Root}}}'), ('{{{Trace}}}', 3, 'b', 1001000000, '{{{Child}}}');
        INSERT INTO assessments VALUES ('a-1', '{{{Trace}}}', 'good', 'feedback', 'true', NULL, 5, 6, 'HUMAN', 'ada', NULL, NULL, 'it is', NULL, 0, '{"x": "y"}'), ('a-2', '{{{Trace}}}', 'expected', 'expectation', '{"r": "because"}', NULL, 7, 8, 'HUMAN', 'ada', NULL, NULL, NULL, NULL, 1, NULL), ('a-3', '{{{Trace}}}', 'judge', 'feedback', 'null', '{"error_code": "E1", "error_message": "it broke"}', 9, 9, 'LLM_JUDGE', 'm', NULL, NULL, NULL, NULL, 1, NULL);
        INSERT INTO entity_associations VALUES ('trace', '{{{Trace}}}', 'run', '{{{MlflowDatabaseFile.Run}}}', 1), ('evaluation_dataset', 'd-1', 'experiment', '3', 1);
        INSERT INTO evaluation_datasets VALUES ('d-1', 'questions', NULL, '{"num_records": 1}', 'abcdef01', 5, 6, 'ada', 'ada');
        INSERT INTO evaluation_dataset_records VALUES ('dr-1', 'd-1', '{"q": "why?"}', '{"r": "because"}', 'null', NULL, 5, 6, 'ada', 'ada', '{"mlflow_wrapped": {"z": 1}}');
        INSERT INTO scorers VALUES (3, 'polite', 's-1');
        INSERT INTO scorer_versions VALUES ('s-1', 1, '{"name": "polite"}', 5), ('s-1', 2, '{"name": "polite2"}', 6);
        INSERT INTO issues VALUES ('iss-1', 3, 'slow', 'too slow', 'pending', 'high', '["net"]', NULL, '["latency"]', 5, 6, 'ada');
        """;

    [Fact]
    public async Task A_database_gives_all_of_them_and_a_server_of_it_gives_the_same_by_digest()
    {
        using var desk = new Desk();
        MlflowDatabaseFile.Make(desk.PathOf("mlflow.db"), Tables);
        desk.Write($"mlartifacts/3/traces/{Old}/artifacts/traces.json", OldFile);
        var told = (await desk.Type("import mlflow --from mlflow.db --json" + Me)).ShouldEndIn(ExitCode.Done).Json;
        Counts(told).ShouldBe((2, 3, 3, 1, 1, 1, 1));
        await using var server = await ArtifactServer.OverAsync(desk.PathOf(".assay"));
        await ShouldServeAsync(server.Client);
        using var second = new Desk();
        var again = (await second.Type($"import mlflow --from {server.Client.BaseAddress} --json" + Me)).ShouldEndIn(ExitCode.Done).Json;
        Counts(again).ShouldBe((2, 3, 3, 1, 1, 1, 1));
        again.GetProperty("contentDigest").GetString().ShouldBe(told.GetProperty("contentDigest").GetString());
    }

    [Fact]
    public async Task A_folder_gives_its_traces_with_what_people_said_of_them()
    {
        using var desk = new Desk();
        desk.Write("mlruns/3/meta.yaml", $"experiment_id: '3'\nname: churn\nartifact_location: {desk.PathOf("mlruns/3")}\nlifecycle_stage: active\n");
        var trace = $"mlruns/3/traces/{Old}";
        desk.Write($"{trace}/trace_info.yaml", $"execution_duration_ms: 65\nrequest_preview: '{{\"a\": 1}}'\nrequest_time: '2026-01-02T03:04:05.678Z'\nstate: OK\ntrace_id: {Old}\n");
        desk.Write($"{trace}/tags/mlflow.artifactLocation", $"file://{desk.PathOf($"{trace}/artifacts")}");
        desk.Write($"{trace}/request_metadata/mlflow.user", "ada");
        desk.Write($"{trace}/artifacts/traces.json", OldFile);
        desk.Write($"{trace}/assessments/a-1.yaml", "assessment_id: a-1\nassessment_name: good\ncreate_time: '2026-01-02T03:04:06Z'\nfeedback:\n  value: 0.5\nsource:\n  source_type: HUMAN\n  source_id: '7'\nvalid: false\n");
        var told = (await desk.Type("import mlflow --from mlruns --json" + Me)).ShouldEndIn(ExitCode.Done).Json;
        Counts(told).ShouldBe((1, 1, 1, 0, 0, 0, 0));
        await using var server = await ArtifactServer.OverAsync(desk.PathOf(".assay"));
        var info = (await server.Client.GetFromJsonAsync<JsonElement>($"api/3.0/mlflow/traces/{Old}")).GetProperty("trace").GetProperty("trace_info");
        (info.GetProperty("request_time").GetString(), info.GetProperty("execution_duration").GetString()).ShouldBe(("2026-01-02T03:04:05.678Z", "0.065s"));
        var assessment = info.GetProperty("assessments")[0];
        (assessment.GetProperty("feedback").GetProperty("value").GetDouble(), assessment.GetProperty("source").GetProperty("source_id").GetString(), assessment.GetProperty("valid").GetBoolean()).ShouldBe((0.5, "7", false));
    }

    [Theory]
    [InlineData("""{"name": "no identifiers"}""")]
    [InlineData("""{"trace_id": "not base 64!", "span_id": "BfQKIukmkUA=", "name": "x"}""")]
    [InlineData("[1]")]
    public async Task A_span_that_is_none_ends_the_import_and_names_the_trace(string content)
    {
        using var desk = new Desk();
        MlflowDatabaseFile.Make(desk.PathOf("mlflow.db"), Tables + $"UPDATE spans SET content = '{content}' WHERE span_id = 'b';");
        (await desk.Type("import mlflow --from mlflow.db" + Me)).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain(Trace);
    }

    private static (int Traces, int Spans, int Assessments, int Datasets, int Records, int Scorers, int Issues) Counts(JsonElement told)
    {
        return (Number("traces"), Number("spans"), Number("assessments"), Number("evaluationDatasets"), Number("evaluationRecords"), Number("scorers"), Number("issues"));

        int Number(string name) => told.GetProperty(name).GetInt32();
    }

    private static async Task ShouldServeAsync(HttpClient client)
    {
        var trace = (await client.GetFromJsonAsync<JsonElement>($"api/3.0/mlflow/traces/get?trace_id={Trace}")).GetProperty("trace");
        trace.GetProperty("spans").EnumerateArray().Select(span => span.GetProperty("name").GetString()).ShouldBe(["root", "child"]);
        trace.GetProperty("spans")[0].GetRawText().ShouldContain("\"int_value\":1");
        var assessments = trace.GetProperty("trace_info").GetProperty("assessments").EnumerateArray().ToDictionary(assessment => assessment.GetProperty("assessment_id").GetString()!);
        assessments["a-1"].GetProperty("valid").GetBoolean().ShouldBeFalse();
        assessments["a-3"].GetProperty("feedback").GetProperty("error").GetProperty("error_code").GetString().ShouldBe("E1");
        var old = (await client.GetFromJsonAsync<JsonElement>($"api/3.0/mlflow/traces/get?trace_id={Old}")).GetProperty("trace");
        old.GetProperty("spans")[0].GetProperty("name").GetString().ShouldBe("ask");
        (await client.GetStringAsync("api/3.0/mlflow/datasets/d-1/records")).ShouldContain("because");
        (await client.GetStringAsync("api/3.0/mlflow/scorers/get?experiment_id=3&name=polite")).ShouldContain("polite2");
        (await client.GetStringAsync("api/3.0/mlflow/issues/iss-1")).ShouldContain("latency");
    }
}
