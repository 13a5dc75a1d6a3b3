using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;
using Doors.Tests.Importing;
using Doors.Tests.Mlflow;
using Stores.Tests.Tracking;

namespace Doors.Tests.Serving;

/// <summary>Servers over one PostgreSQL database, each with a home of its own: what one acknowledged the other knows, people included; and what happens while the database is away.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed class SharedDatabaseTests : IDisposable
{
    private static readonly string[] Me = ["--name", "Tester", "--address", "t@example.org"];
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private readonly Desk _one = new();
    private readonly Desk _other = new();
    private readonly PostgresCluster? _cluster = PostgresCluster.Missing is null ? PostgresCluster.Create() : null;

    [Fact]
    public async Task What_one_server_acknowledged_the_other_answers_at_once()
    {
        await using var one = await ServeAsync(_one);
        await using var other = await ServeAsync(_other);
        var experiment = (await one.DoAsync("experiments/create", new { name = "shared" })).Text("experiment_id")!;
        (await other.PostAsync("experiments/create", new { name = "shared" })).ErrorCode.ShouldBe("RESOURCE_ALREADY_EXISTS");
        for (var number = 0; number < 20; number++)
        {
            var (writer, reader) = number % 2 == 0 ? (one, other) : (other, one);
            var run = (await writer.DoAsync("runs/create", new { experiment_id = experiment, start_time = number })).Text("run.info.run_id")!;
            await writer.DoAsync("runs/log-metric", new { run_id = run, key = "m", value = number, timestamp = 1, step = 1 });
            var found = await reader.DoAsync("runs/search", new { experiment_ids = new[] { experiment }, filter = $"metrics.m = {number}" });
            found.Json.GetProperty("runs").EnumerateArray().ShouldHaveSingleItem().GetProperty("info").GetProperty("run_id").GetString().ShouldBe(run);
        }

        await one.DoAsync("registered-models/create", new { name = "fraud" });
        (await other.DoAsync("model-versions/create", new { name = "fraud", source = "s3://b/m" })).Text("model_version.version").ShouldBe("1");
        (await one.DoAsync("model-versions/create", new { name = "fraud", source = "s3://b/m" })).Text("model_version.version").ShouldBe("2");
    }

    [Fact]
    public async Task Files_that_one_server_took_the_other_gives_where_both_keep_them_in_one_folder()
    {
        var folder = Path.Combine(_one.Folder, "shared artifacts");
        await using var one = await ServeAsync(_one, "--artifacts", folder);
        await using var other = await ServeAsync(_other, "--artifacts", folder);
        using var put = await one.Client.PutAsync("/api/2.0/mlflow-artifacts/artifacts/0/run/artifacts/a.txt", new StringContent("content"));
        put.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.Client.GetStringAsync("/api/2.0/mlflow-artifacts/artifacts/0/run/artifacts/a.txt")).ShouldBe("content");
        Directory.Exists(_one.PathOf(".assay/artifacts/sha256")).ShouldBeFalse();
        Directory.EnumerateFiles(Path.Combine(folder, "sha256"), "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task People_of_the_database_sign_in_at_every_server_and_what_is_taken_from_them_is_soon_taken_everywhere()
    {
        Assert.SkipWhen(_cluster is null, PostgresCluster.Missing ?? "");
        _one.Write("secret.txt", "s3cret-of-ada\n");
        (await _one.Type(["user", "add", "ada", "--admin", "--password-file", "secret.txt", "--postgres", Connection, .. Me])).ShouldEndIn(ExitCode.Done);
        (await _one.Type(["user", "add", "grace", "--password-file", "secret.txt", "--postgres", Connection])).ShouldEndIn(ExitCode.Done);
        (await _one.Type("user list --json")).Json.GetProperty("users").GetArrayLength().ShouldBe(0, "the home itself holds nobody");
        await using var one = await ServeAsync(_one, "--auth", "--default-permission", "NO_PERMISSIONS");
        await using var other = await ServeAsync(_other, "--auth", "--default-permission", "NO_PERMISSIONS");
        var experiment = (await SendAsync(one, "ada", "POST", "experiments/create", new { name = "theirs" })).Json.GetProperty("experiment_id").GetString();
        (await StatusAsync(other, "grace", experiment)).ShouldBe(403);
        await SendAsync(one, "ada", "POST", "experiments/permissions/create", new { experiment_id = experiment, username = "grace", permission = "READ" });
        await ShouldComeToAsync(200, other, "grace", experiment);
        await SendAsync(other, "ada", "DELETE", "experiments/permissions/delete", new { experiment_id = experiment, username = "grace" });
        await ShouldComeToAsync(403, one, "grace", experiment);
        (await StatusAsync(one, "nobody", experiment)).ShouldBe(401);
    }

    [Fact]
    public async Task What_was_brought_into_the_database_is_served_and_what_is_in_its_bin_is_taken_away()
    {
        Assert.SkipWhen(_cluster is null, PostgresCluster.Missing ?? "");
        var folder = Path.Combine(_one.Folder, "shared artifacts");
        MlflowDatabaseFile.Make(_one.PathOf("mlflow.db"));
        _one.Write($"mlartifacts/3/{MlflowDatabaseFile.Run}/artifacts/a.txt", "content");
        (await _one.Type(["import", "mlflow", "--from", "mlflow.db", "--postgres", Connection, "--artifacts", folder, .. Me])).ShouldEndIn(ExitCode.Done);
        (await _one.Type("runs search --json")).ShouldEndIn(ExitCode.Done).Json.GetArrayLength().ShouldBe(0, "the home itself holds no run");
        (await _one.Type(["runs", "search", "--json", "--postgres", Connection])).ShouldEndIn(ExitCode.Done).Json.GetArrayLength().ShouldBe(1);
        (await _one.Type(["runs", "show", MlflowDatabaseFile.Run, "--postgres", Connection])).ShouldEndIn(ExitCode.Done).Out.ShouldContain("depth");
        await using var server = await ServeAsync(_other, "--artifacts", folder);
        (await server.GetAsync($"runs/get?run_id={MlflowDatabaseFile.Run}")).Text("run.data.params.0.value").ShouldBe("6");
        (await server.Client.GetStringAsync($"/api/2.0/mlflow-artifacts/artifacts/3/{MlflowDatabaseFile.Run}/artifacts/a.txt")).ShouldBe("content");
        await server.DoAsync("runs/delete", new { run_id = MlflowDatabaseFile.Run });
        string[] collect = ["gc", "--postgres", Connection, "--artifacts", folder];
        (await _one.Type(collect)).ShouldEndIn(ExitCode.Done).Out.ShouldContain("version 2 of 'fraud' points to its files");
        (await server.GetAsync($"runs/get?run_id={MlflowDatabaseFile.Run}")).Status.ShouldBe(200);
        using (var deletion = new HttpRequestMessage(HttpMethod.Delete, "/api/2.0/mlflow/model-versions/delete") { Content = new StringContent("""{"name":"fraud","version":"2"}""", Encoding.UTF8, "application/json") })
        using (var deleted = await server.Client.SendAsync(deletion)) deleted.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _one.Type([.. collect, "--json"])).ShouldEndIn(ExitCode.Done).Json.GetProperty("runs").GetArrayLength().ShouldBe(1);
        (await server.GetAsync($"runs/get?run_id={MlflowDatabaseFile.Run}")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_database_that_is_away_is_told_in_words_and_once_it_is_back_the_server_goes_on()
    {
        await using var server = await ServeAsync(_one);
        var run = (await server.DoAsync("runs/create", new { experiment_id = "0", start_time = 1 })).Text("run.info.run_id")!;
        await server.DoAsync("runs/log-metric", Point(run, 1));
        _cluster!.Fall();
        foreach (var (path, body) in new (string, object)[] { ("runs/log-metric", Point(run, 2)), ("runs/create", new { experiment_id = "0" }), ("runs/search", new { experiment_ids = new[] { "0" } }) })
        {
            var watch = Stopwatch.StartNew();
            var answer = await server.PostAsync(path, body);
            (answer.Status, answer.ErrorCode).ShouldBe((503, "TEMPORARILY_UNAVAILABLE"), $"{path}: {answer.Json}");
            watch.Elapsed.ShouldBeLessThan(Soon);
        }

        using (var ready = await server.Client.GetAsync("/health/ready")) ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        _cluster.Start();
        await server.DoAsync("runs/log-metric", Point(run, 3));
        var history = (await server.GetAsync($"metrics/get-history?run_id={run}&metric_key=loss")).Json.GetProperty("metrics");
        history.EnumerateArray().Select(point => point.GetProperty("step").GetInt32()).ShouldBe([1, 3]);
        await server.ShouldBeReadyAsync();
    }

    public void Dispose()
    {
        _cluster?.Dispose();
        _one.Dispose();
        _other.Dispose();
    }

    private string Connection => _cluster!.ConnectionString();

    private static object Point(string run, int step) => new { run_id = run, key = "loss", value = 0.5, timestamp = step, step };

    private Task<ServingProcess> ServeAsync(Desk desk, params string[] words)
    {
        Assert.SkipWhen(_cluster is null, PostgresCluster.Missing ?? "");
        return ServingProcess.StartAsync(desk, ["--postgres", Connection, .. Me, .. words]);
    }

    /// <summary>A server looks again after two seconds.</summary>
    private static async Task ShouldComeToAsync(int status, ServingProcess server, string name, string? experiment)
    {
        var watch = Stopwatch.StartNew();
        while (await StatusAsync(server, name, experiment) is var now && now != status)
        {
            watch.Elapsed.ShouldBeLessThan(Soon, $"it answers {now}");
            await Task.Delay(200);
        }
    }

    private static async Task<int> StatusAsync(ServingProcess server, string name, string? experiment) => (await SendAsync(server, name, "GET", $"experiments/get?experiment_id={experiment}", null, isHeldDone: false)).Status;

    private static async Task<MlflowAnswer> SendAsync(ServingProcess server, string name, string method, string path, object? body, bool isHeldDone = true)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/2.0/mlflow/{path}");
        if (body is not null) request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:s3cret-of-ada")));
        using var answer = await server.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (isHeldDone) answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {text}");
        return new MlflowAnswer((int)answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(text.StartsWith('{') ? text : "{}"));
    }
}
