using System.Net;
using System.Text;
using Doors.Tests.Mlflow;

namespace Doors.Tests.Serving;

/// <summary>Clients that mean ill, against the program as it is run: each is refused as its own fault, in bounded memory, and the server goes on.</summary>
[Collection(nameof(Alone))]
[Trait("Takes", "a minute")]
public sealed class HostileClientTests(ServedDesk desk) : IClassFixture<ServedDesk>
{
    private const string Version = "GET /version HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private const int Depth = 100_000;

    // A body of 64 MiB is the largest that is read; it is held while it comes, and once more in one piece. Measured: about 160 MiB.
    private const long MostMemory = 640L << 20;

    private readonly ServingProcess _server = desk.Server;

    [Theory]
    [InlineData("Content-Length: 1073741824")]
    [InlineData("Transfer-Encoding: chunked")]
    public async Task A_gigabyte_of_JSON_is_refused_without_being_held(string framing)
    {
        Assert.SkipUnless(ServingProcess.TellsMemory, "This system does not tell how much memory a process has had.");
        var (isChunked, sent) = (framing.Contains("chunked", StringComparison.Ordinal), 0);
        var mebibyte = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"key\":\"a\"},   ", (1 << 20) / 16)).PadRight(1 << 20));
        var statuses = await RawConversation.StatusesAsync(_server.Address, async stream =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{Head("runs/log-batch")}{framing}\r\n\r\n"));
            for (; sent < 1024; sent++)
            {
                if (isChunked) await stream.WriteAsync("100000\r\n"u8.ToArray());
                await stream.WriteAsync(mebibyte);
                if (isChunked) await stream.WriteAsync("\r\n"u8.ToArray());
            }
        });
        statuses.ShouldAllBe(status => status == 413);
        sent.ShouldBeLessThan(512);
        await ShouldBeWellAsync();
        _server.MostMemory.ShouldBeLessThan(MostMemory);
    }

    [Theory]
    [InlineData("[", "]", "")]
    [InlineData("{\"a\":", "}", "1")]
    [InlineData("[", "", "")]
    [InlineData("{\"metrics\":[", "", "")]
    public async Task JSON_that_is_nested_a_hundred_thousand_deep_is_refused(string open, string close, string middle)
    {
        var body = $"{string.Concat(Enumerable.Repeat(open, Depth))}{middle}{string.Concat(Enumerable.Repeat(close, Depth))}";
        foreach (var path in new[] { "runs/create", "runs/log-batch", "runs/log-metric", "runs/search", "registered-models/create" })
        {
            using var answer = await _server.Client.PostAsync($"/api/2.0/mlflow/{path}", new StringContent(body, Encoding.UTF8, "application/json"));
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("error_code");
        }

        await ShouldBeWellAsync();
    }

    [Theory]
    [InlineData("Host: localhost\r\nHost: rebound.example")]
    [InlineData("Host: localhost\r\nHost: localhost")]
    [InlineData("Host: localhost@rebound.example")]
    [InlineData("Host: rebound.example:localhost")]
    [InlineData("Host:")]
    [InlineData("Host: localhost\r\nOrigin: http://rebound.example\r\nOrigin: http://localhost")]
    [InlineData("Host: localhost\r\nOrigin: http://localhost\r\nOrigin: http://rebound.example")]
    [InlineData("Host: localhost\r\nX-A\0: 1")]
    [InlineData("Host: localhost\r\nX-A: 1\0")]
    [InlineData("Host: localhost\r\n: nameless")]
    [InlineData("Host: localhost\r\nnot a header")]
    [InlineData("Host: localhost\r\nX A: 1")]
    public async Task Heads_that_are_doubled_or_absurd_are_refused(string head)
    {
        var statuses = await RawConversation.StatusesAsync(_server.Address, $"GET /api/2.0/mlflow/experiments/get?experiment_id=0 HTTP/1.1\r\n{head}\r\n\r\n");
        statuses.ShouldHaveSingleItem().ShouldBeOneOf(400, 403);
        await ShouldBeWellAsync();
    }

    [Theory]
    [InlineData("Content-Type: text/plain\r\nContent-Type: application/json")]
    [InlineData("Content-Type: application/json\r\nContent-Type: text/plain")]
    [InlineData("Content-Type: application/json, text/plain")]
    public async Task A_body_that_says_two_types_is_refused(string types)
    {
        var statuses = await RawConversation.StatusesAsync(_server.Address, $"POST /api/2.0/mlflow/runs/create HTTP/1.1\r\nHost: localhost\r\n{types}\r\nContent-Length: 21\r\n\r\n{{\"experiment_id\":\"0\"}}");
        statuses.ShouldHaveSingleItem().ShouldBe(400);
    }

    /// <summary>Two servers that stand one behind the other must not see different requests in the same bytes: whatever could be read in two ways is refused, and the connection closed.</summary>
    [Theory]
    [InlineData("Content-Length: 2\r\nTransfer-Encoding: chunked")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Length: 2")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Length: 0")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Length: 5\r\nContent-Length: 6")]
    [InlineData("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity")]
    [InlineData("Transfer-Encoding: identity")]
    [InlineData("Transfer-Encoding: chunked, identity")]
    [InlineData("Transfer-Encoding:\u000bchunked")]
    [InlineData("Content-Length: 2, 3")]
    [InlineData("Content-Length: 0x2")]
    [InlineData("Content-Length: 2\r\n\tContent-Length: 3")]
    public async Task A_request_is_never_hidden_in_anothers_body(string framing)
    {
        var statuses = await RawConversation.StatusesAsync(_server.Address, $"{Head("experiments/search")}{framing}\r\n\r\n0\r\n\r\n{Version}");
        statuses.ShouldHaveSingleItem().ShouldBeOneOf(400, 501);
        await ShouldBeWellAsync();
    }

    [Fact]
    public async Task A_body_that_never_ends_is_given_up_and_nothing_of_it_stays()
    {
        var patience = TimeSpan.FromSeconds(30);
        var put = "PUT /api/2.0/mlflow-artifacts/artifacts/never/ending.bin HTTP/1.1\r\nHost: localhost\r\n";
        string[] requests =
        [
            $"{Head("runs/log-batch")}Transfer-Encoding: chunked\r\n\r\n11\r\n{{\"run_id\":\"aaaaaa\r\n",
            $"{Head("runs/create")}Content-Length: 100\r\n\r\n{{\"experiment_id\":",
            $"{put}Transfer-Encoding: chunked\r\n\r\n10\r\n0123456789abcdef\r\n",
            $"{put}Content-Length: 100000000\r\n\r\n0123456789abcdef",
        ];
        var answers = await Task.WhenAll(requests.Select(request => RawConversation.StatusesAsync(_server.Address, request, patience)));
        answers.ShouldAllBe(statuses => statuses.Count == 1 && statuses[0] == 408);
        Directory.EnumerateFiles(desk.IncomingFolder, "content", SearchOption.AllDirectories).ShouldBeEmpty();
        (await _server.GetAsync("../mlflow-artifacts/artifacts?path=never")).Json.ToString().ShouldBe("{}");
        await ShouldBeWellAsync();
    }

    [Fact]
    public async Task SQL_in_a_name_is_a_name()
    {
        const string Name = "x'; DROP TABLE run; -- \" ` % _ \\";
        var experiment = (await _server.DoAsync("experiments/create", new { name = Name })).Text("experiment_id");
        (await _server.GetAsync($"experiments/get-by-name?experiment_name={Uri.EscapeDataString(Name)}")).Text("experiment.experiment_id").ShouldBe(experiment);
        (await _server.GetAsync($"experiments/get-by-name?experiment_name={Uri.EscapeDataString("x' OR '1'='1")}")).Status.ShouldBe(404);
        var run = (await _server.DoAsync("runs/create", new { experiment_id = experiment, start_time = 1, run_name = Name, tags = new[] { new { key = "note", value = Name } } })).Text("run.info.run_id");
        await _server.DoAsync("runs/log-parameter", new { run_id = run, key = "sql", value = Name });
        await _server.DoAsync("registered-models/create", new { name = "m'; DROP TABLE document; --" });
        var found = await _server.DoAsync("runs/search", new { experiment_ids = new[] { experiment }, filter = $"tags.note = '{Name.Replace("'", "''", StringComparison.Ordinal)}'" });
        found.Text("runs.0.info.run_name").ShouldBe(Name);
        found.Text("runs.0.data.params.0.value").ShouldBe(Name);
        await ShouldBeWellAsync();
    }

    [Theory]
    [InlineData("runs/search", "metrics.a; DROP TABLE run")]
    [InlineData("runs/search", "(SELECT 1)")]
    [InlineData("runs/search", "start_time DESC, (SELECT sql FROM sqlite_schema)")]
    [InlineData("runs/search", "attributes.run_id ASC --")]
    [InlineData("runs/search", "CASE WHEN 1=1 THEN 1 ELSE 2 END")]
    [InlineData("experiments/search", "name ASC; ATTACH DATABASE '/tmp/x' AS x")]
    [InlineData("registered-models/search", "name DESC LIMIT 1 OFFSET 1")]
    [InlineData("model-versions/search", "version_number || 1")]
    public async Task SQL_in_an_order_reaches_no_database(string path, string order)
    {
        var answer = path.StartsWith("runs", StringComparison.Ordinal) || path.StartsWith("exp", StringComparison.Ordinal)
            ? await _server.PostAsync(path, new { experiment_ids = new[] { "0" }, max_results = 1, order_by = new[] { order } })
            : await _server.GetAsync($"{path}?order_by={Uri.EscapeDataString(order)}");
        (answer.Status, answer.ErrorCode).ShouldBe((400, "INVALID_PARAMETER_VALUE"), $"{answer.Json}");
    }

    private static string Head(string path) => $"POST /api/2.0/mlflow/{path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    private async Task ShouldBeWellAsync()
    {
        await _server.ShouldBeReadyAsync();
        (await _server.GetAsync("experiments/get?experiment_id=0")).Text("experiment.name").ShouldBe("Default");
    }
}
