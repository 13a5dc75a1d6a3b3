using System.Text.Json;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;
using Doors.Tests.Mlflow.Artifacts;

namespace Doors.Tests.Importing;

/// <summary><c>assay import mlflow</c>.</summary>
public class ImportVerbTests
{
    private const string Me = " --name Tester --address t@example.org";
    private const string Run = MlflowDatabaseFile.Run;

    [Fact]
    public async Task A_database_comes_over_and_a_second_time_changes_nothing()
    {
        using var desk = new Desk();
        MlflowDatabaseFile.Make(desk.PathOf("mlflow.db"));
        desk.Write($"mlartifacts/3/{Run}/artifacts/model/MLmodel", "flavors: {}");
        var first = (await desk.Type("import mlflow --from mlflow.db --json" + Me)).ShouldEndIn(ExitCode.Done).Json;
        (first.GetProperty("runs").GetInt32(), first.GetProperty("points").GetInt32(), first.GetProperty("modelVersions").GetInt32(), first.GetProperty("files").GetInt32()).ShouldBe((1, 3, 1, 1));
        var second = (await desk.Type("import mlflow --from mlflow.db --json")).ShouldEndIn(ExitCode.Done).Json;
        second.GetProperty("runsUnchanged").GetInt32().ShouldBe(1);
        second.GetProperty("record").GetString().ShouldBe(first.GetProperty("record").GetString());
        await ShouldHoldTheRunAsync(desk, "NaN");
        (await desk.Type("ledger log --json")).Json.EnumerateArray().Select(record => record.GetProperty("kind").GetString()).ShouldBe(["key.enrolment", "tracking.import"]);
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task A_database_of_a_later_version_brings_what_it_has_and_names_what_is_left_out()
    {
        using var desk = new Desk();
        MlflowDatabaseFile.Make(desk.PathOf("mlflow.db"), $"""
            CREATE TABLE logged_models (model_id TEXT, experiment_id INTEGER, name TEXT, artifact_location TEXT, creation_timestamp_ms BIGINT, last_updated_timestamp_ms BIGINT, status INTEGER, lifecycle_stage TEXT, model_type TEXT, source_run_id TEXT);
            INSERT INTO logged_models VALUES ('m-1', 3, 'lm', 's3://b/m-1', 5, 6, 2, 'active', 'sk', '{Run}');
            CREATE TABLE datasets (dataset_uuid TEXT, name TEXT, digest TEXT, dataset_source_type TEXT, dataset_source TEXT);
            INSERT INTO datasets VALUES ('d', 'train', 'abc', 'code', 'here');
            CREATE TABLE inputs (input_uuid TEXT, source_type TEXT, source_id TEXT, destination_type TEXT, destination_id TEXT, step BIGINT);
            INSERT INTO inputs VALUES ('i', 'DATASET', 'd', 'RUN', '{Run}', 0), ('o', 'RUN_OUTPUT', '{Run}', 'MODEL_OUTPUT', 'm-1', 3);
            CREATE TABLE webhooks (webhook_id TEXT); INSERT INTO webhooks VALUES ('w');
            """);
        var told = (await desk.Type("import mlflow --from sqlite:///mlflow.db --json" + Me)).ShouldEndIn(ExitCode.Done).Json;
        told.GetProperty("loggedModels").GetInt32().ShouldBe(1);
        var notes = told.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!).ToList();
        notes.ShouldContain(note => note.Contains("1 webhooks"));
        notes.ShouldContain(note => note.Contains("(s3:)"));
        (await desk.Type($"runs show {Run}")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("train");
    }

    [Fact]
    public async Task A_folder_comes_over()
    {
        using var desk = new Desk();
        WriteFolder(desk);
        var told = (await desk.Type("import mlflow --from mlruns --json" + Me)).ShouldEndIn(ExitCode.Done).Json;
        (told.GetProperty("runs").GetInt32(), told.GetProperty("points").GetInt32(), told.GetProperty("modelVersions").GetInt32(), told.GetProperty("files").GetInt32()).ShouldBe((1, 3, 1, 1));
        await ShouldHoldTheRunAsync(desk, "NaN");
    }

    [Theory]
    [InlineData("metrics/loss", "1 two 3\n", "Line 1 of")]
    [InlineData("meta.yaml", "run_id: [", "is no YAML")]
    public async Task A_file_that_cannot_be_read_is_named_and_once_it_is_mended_the_rest_comes(string file, string text, string said)
    {
        using var desk = new Desk();
        WriteFolder(desk);
        var path = $"mlruns/3/{Run}/{file}";
        var sound = File.ReadAllText(desk.PathOf(path));
        desk.Write(path, text);
        (await desk.Type("import mlflow --from mlruns" + Me)).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain(said);
        desk.Write(path, sound);
        (await desk.Type("import mlflow --from mlruns")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task A_source_reads_no_files_but_its_own()
    {
        using var desk = new Desk();
        desk.Write("secret/key.pem", "private");
        desk.Write("mlartifacts/3/other", "own");
        WriteFolder(desk);
        desk.Write($"mlruns/3/{Run}/meta.yaml", $"run_id: {Run}\nexperiment_id: '3'\nstatus: 3\nstart_time: 1000\nartifact_uri: {desk.Folder}/../..{desk.PathOf("secret")}\n");
        MlflowDatabaseFile.Make(desk.PathOf("mlflow.db"), $"UPDATE runs SET artifact_uri = 'mlflow-artifacts:/../../{desk.PathOf("secret")}'");
        foreach (var from in new[] { "mlruns/", "mlflow.db" })
        {
            var told = (await desk.Type($"import mlflow --from {from} --home {from[..2]}-home --json" + Me)).Json;
            told.GetProperty("files").GetInt32().ShouldBe(0);
        }
    }

    [Fact]
    public async Task A_folder_that_was_moved_is_read_where_it_is_now()
    {
        using var desk = new Desk();
        WriteFolder(desk);
        Directory.Move(desk.PathOf("mlruns"), desk.PathOf("old-runs"));
        var told = (await desk.Type("import mlflow --from old-runs --json" + Me)).ShouldEndIn(ExitCode.Done).Json;
        told.GetProperty("files").GetInt32().ShouldBe(1);
        told.GetProperty("notes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task An_experiment_that_keeps_its_artifacts_in_the_servers_folder_itself_is_read_too()
    {
        using var desk = new Desk();
        MlflowDatabaseFile.Make(desk.PathOf("mlflow.db"), $"UPDATE experiments SET artifact_location = '{desk.PathOf("mlartifacts")}'; UPDATE runs SET artifact_uri = '{desk.PathOf("mlartifacts")}/{Run}/artifacts';");
        desk.Write($"mlartifacts/{Run}/artifacts/a.txt", "a");
        (await desk.Type("import mlflow --from mlflow.db --json" + Me)).ShouldEndIn(ExitCode.Done).Json.GetProperty("files").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("artifacts")]
    [InlineData("artifacts/model")]
    [InlineData("params")]
    [InlineData("")]
    public async Task A_link_leads_nowhere(string link)
    {
        using var desk = new Desk();
        desk.Write("secret/key.pem", "private");
        WriteFolder(desk);
        var path = desk.PathOf($"mlruns/3/{Run}/{link}".TrimEnd('/'));
        Directory.Delete(path, recursive: true);
        Directory.CreateSymbolicLink(path, desk.PathOf("secret"));
        var told = (await desk.Type("import mlflow --from mlruns --json" + Me)).ShouldEndIn(ExitCode.Done).Json;
        told.GetProperty("files").GetInt32().ShouldBe(link == "params" ? 1 : 0);
        if (link.Length > 0) (await desk.Type($"runs show {Run}")).Out.ShouldNotContain("private");
    }

    [Fact]
    public async Task A_server_is_brought_over_as_a_database_is()
    {
        await using var server = new ArtifactServer();
        await server.InitializeAsync();
        var run = await FillAsync(server);
        using var desk = new Desk();
        var told = (await desk.Type($"import mlflow --from {server.Client.BaseAddress} --json" + Me)).ShouldEndIn(ExitCode.Done).Json;
        (told.GetProperty("runs").GetInt32(), told.GetProperty("points").GetInt32(), told.GetProperty("files").GetInt32(), told.GetProperty("registeredModels").GetInt32()).ShouldBe((1, 3, 2, 2));
        told.GetProperty("differing").GetArrayLength().ShouldBe(0);
        (await desk.Type($"runs show {run}")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("depth");
        (await desk.Type($"import mlflow --from {server.Client.BaseAddress} --json")).Json.GetProperty("runsUnchanged").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("nowhere", "import.from")]
    [InlineData("empty", "import.folder")]
    [InlineData("text.db", "import.database")]
    [InlineData("http://127.0.0.1:9", "import.server")]
    [InlineData("mlflow.db --artifacts-from nowhere", "import.artifacts-from")]
    public async Task What_is_no_source_is_said_so(string from, string code)
    {
        using var desk = new Desk();
        Directory.CreateDirectory(desk.PathOf("empty"));
        desk.Write("text.db", "this is no database, however long it may be");
        (await desk.Type($"import mlflow --from {from}{Me}")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain(code);
    }

    private static void WriteFolder(Desk desk)
    {
        desk.Write("mlruns/3/meta.yaml", $"experiment_id: '3'\nname: churn\nartifact_location: {desk.PathOf("mlruns/3")}\nlifecycle_stage: active\ncreation_time: 10\n");
        desk.Write($"mlruns/3/{Run}/meta.yaml", $"run_id: {Run}\nexperiment_id: '3'\nrun_name: first\nuser_id: ada\nstatus: 3\nstart_time: 1000\nend_time: 2000\nlifecycle_stage: active\nartifact_uri: {desk.PathOf($"mlruns/3/{Run}/artifacts")}\n");
        desk.Write($"mlruns/3/{Run}/metrics/loss", "1000 1.0 0\n1001 0.5 1\n1002 nan 2\n");
        desk.Write($"mlruns/3/{Run}/params/depth", "6");
        desk.Write($"mlruns/3/{Run}/tags/mlflow.runName", "first");
        desk.Write($"mlruns/3/{Run}/artifacts/model/MLmodel", "flavors: {}");
        desk.Write("mlruns/models/fraud/meta.yaml", "name: fraud\ncreation_timestamp: 5\n");
        desk.Write("mlruns/models/fraud/version-2/meta.yaml", $"name: fraud\nversion: 2\ncurrent_stage: None\nsource: {desk.PathOf($"mlruns/3/{Run}/artifacts/model")}\n");
    }

    private static async Task<string> FillAsync(ArtifactServer server)
    {
        var run = (await PostAsync(server, "runs/create", new { experiment_id = "0", start_time = 1000 })).GetProperty("run").GetProperty("info").GetProperty("run_id").GetString()!;
        await PostAsync(server, "runs/log-batch", new { run_id = run, @params = new[] { new { key = "depth", value = "6" } }, metrics = Enumerable.Range(0, 3).Select(step => new { key = "loss", value = 1.0 / (1 + step), timestamp = 1 + step, step }) });
        await PostAsync(server, "runs/update", new { run_id = run, status = "FINISHED", end_time = 2000 });
        foreach (var file in new[] { "model/MLmodel", "notes.txt" }) (await server.Client.PutAsync($"api/2.0/mlflow-artifacts/artifacts/0/{run}/artifacts/{file}", new StringContent(file))).EnsureSuccessStatusCode();
        await PostAsync(server, "registered-models/create", new { name = "fraud" });
        await PostAsync(server, "model-versions/create", new { name = "fraud", source = $"mlflow-artifacts:/0/{run}/artifacts/model", run_id = run });
        await PostAsync(server, "registered-models/create", new { name = "greeting", tags = new[] { new { key = "mlflow.prompt.is_prompt", value = "true" } } });
        return run;
    }

    private static async Task<JsonElement> PostAsync(ArtifactServer server, string route, object body)
    {
        using var answer = await server.Client.PostAsync($"api/2.0/mlflow/{route}", new StringContent(JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json"));
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static async Task ShouldHoldTheRunAsync(Desk desk, string latest)
    {
        var shown = (await desk.Type($"runs show {Run} --history loss")).ShouldEndIn(ExitCode.Done).Out;
        foreach (var text in new[] { "first", "churn", "depth", latest }) shown.ShouldContain(text);
    }
}
