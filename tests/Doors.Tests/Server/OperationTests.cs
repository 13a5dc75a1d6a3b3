using System.Net;
using System.Net.Sockets;
using System.Text;
using Assay.Tracking.Outbox;

namespace Doors.Tests.Server;

/// <summary>Running a server: what it says of itself, what it refuses, and how it stops.</summary>
public class OperationTests
{
    private const string Api = "/api/2.0/mlflow";

    [Fact]
    public async Task Metrics_count_requests_by_route_and_status_and_name_no_run()
    {
        await using var scene = await ServerScene.OpenAsync();
        await scene.StatusAsync("GET", $"{Api}/runs/get?run_id=0123456789abcdef0123456789abcdef", null);
        using var answer = await scene.GetAsync("/metrics");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldContain("# TYPE http_server_request_duration_seconds histogram");
        text.Split('\n').ShouldContain(line => line.StartsWith("http_server_request_duration_seconds_count{", StringComparison.Ordinal) && line.Contains("/runs/get\"") && line.Contains("http_response_status_code=\"404\""));
        text.ShouldContain("# TYPE dotnet_gc_collections_total counter");
        text.ShouldNotContain("0123456789abcdef");
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')) line.ShouldMatch("^[a-z_]+(\\{([a-z_]+=\"[^\"]*\",?)+\\})? [-+0-9.eE]+$");
    }

    [Fact]
    public async Task The_OpenAPI_document_holds_every_route_for_programs_once()
    {
        await using var scene = await ServerScene.SecuredAsync();
        var document = await scene.JsonAsync("GET", "/openapi/v1.json", await scene.JoinAsync("ada"));
        var paths = document.GetProperty("paths");
        paths.GetProperty("/api/2.0/mlflow/runs/create").TryGetProperty("post", out _).ShouldBeTrue();
        paths.GetProperty("/api/2.0/mlflow/logged-models/{model_id}").GetProperty("get").GetProperty("parameters")[0].GetProperty("name").GetString().ShouldBe("model_id");
        paths.GetProperty("/health").GetProperty("get").GetProperty("security").GetArrayLength().ShouldBe(0);
        paths.EnumerateObject().ShouldAllBe(path => !path.Name.StartsWith("/ajax-api", StringComparison.Ordinal));
        var operations = paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value.GetProperty("operationId").GetString()!).ToList();
        operations.ShouldBeUnique();
        document.GetProperty("components").GetProperty("securitySchemes").GetProperty("token").GetProperty("scheme").GetString().ShouldBe("bearer");
    }

    [Fact]
    public async Task Every_answer_tells_browsers_to_run_and_frame_nothing()
    {
        await using var scene = await ServerScene.SecuredAsync();
        using var refused = await scene.GetAsync($"{Api}/users/current");
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Basic");
        refused.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        refused.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        refused.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; frame-ancestors 'none'"]);
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "rebound.example")]
    public async Task Pages_of_other_sites_get_nothing(string header, string value)
    {
        await using var scene = await ServerScene.OpenAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, $"{Api}/experiments/search?max_results=1");
        request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await scene.SendAsync(request, null);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Headers.ShouldNotContain(found => found.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_request_under_way_ends_before_the_server_does_and_what_it_wrote_is_told_to_the_ledger()
    {
        var told = new List<string>();
        await using var scene = await ServerScene.OpenAsync(scene => new OutboxRelay(scene.Store.Outbox, (_, drafts, _) =>
        {
            lock (told) told.AddRange(drafts.Select(draft => draft.Kind.Name));
            return Task.CompletedTask;
        }, TimeProvider.System, _ => { }));
        var run = (await scene.JsonAsync("POST", $"{Api}/runs/create", null, """{"experiment_id":"0","start_time":1}""")).GetProperty("run").GetProperty("info").GetProperty("run_id").GetString();
        var (first, second) = ($$"""{"run_id":"{{run}}",""", "\"status\":\"FINISHED\",\"end_time\":2}");
        // By hand: a client of .NET would send nothing before it has the whole of a small body.
        using var connection = new TcpClient();
        await connection.ConnectAsync(new Uri(scene.Address).Host, new Uri(scene.Address).Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {Api}/runs/update HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {first.Length + second.Length}\r\n\r\n{first}"));
        await UntilUnderWayAsync(scene, requests: 2);
        var stopping = scene.StopAsync();
        stopping.IsCompleted.ShouldBeFalse();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(second));
        (await new StreamReader(stream).ReadLineAsync()).ShouldBe("HTTP/1.1 200 OK");
        await stopping;
        // A relay that is stopped between telling and taking out tells again; the ledger keeps it once.
        told.Distinct().ShouldBe(["tracking.run"]);
    }

    // The one that asks is under way too. It asks a bounded number of times: a fault fails, and does not hang.
    private static async Task UntilUnderWayAsync(ServerScene scene, int requests)
    {
        for (var tries = 0; tries < 2_000; tries++)
        {
            using var answer = await scene.GetAsync("/metrics");
            var lines = (await answer.Content.ReadAsStringAsync()).Split('\n').Where(line => line.StartsWith("http_server_active_requests{", StringComparison.Ordinal));
            if (lines.Sum(line => double.Parse(line.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture)) >= requests) return;
        }

        throw new InvalidOperationException("The request never came to be under way.");
    }
}
