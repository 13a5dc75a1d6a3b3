using System.Net.Http.Headers;
using System.Text;

namespace Doors.Tests.Mlflow.Wire;

/// <summary>Whatever is sent is answered as the client's fault, and the server goes on.</summary>
public class HostileInputTests(MlflowScene scene) : IClassFixture<MlflowScene>
{
    private static readonly string[] Posts =
    [
        "experiments/create", "experiments/search", "experiments/delete", "experiments/restore", "experiments/update", "experiments/set-experiment-tag", "experiments/delete-experiment-tag", "experiments/search-datasets",
        "runs/create", "runs/update", "runs/delete", "runs/restore", "runs/log-metric", "runs/log-batch", "runs/log-parameter", "runs/set-tag", "runs/delete-tag", "runs/search", "runs/log-inputs", "runs/outputs", "runs/log-model",
    ];

    private static readonly string[] Gets = ["experiments/get", "experiments/get-by-name", "experiments/search", "runs/get", "metrics/get-history", "metrics/get-history-bulk", "metrics/get-history-bulk-interval"];

    public static TheoryData<string, byte[]> Bodies() => new()
    {
        { "ten thousand lists within each other", Encoding.ASCII.GetBytes(new string('[', 10_000) + new string(']', 10_000)) },
        { "ten thousand objects within each other", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"name\":", 10_000)) + "1" + new string('}', 10_000)) },
        { "objects that never end", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"name\":", 10_000))) },
        { "bytes that are not UTF-8", [.. "{\"name\":\""u8, 0xC3, 0x28, .. "\"}"u8] },
        { "a name that is not UTF-8", [.. "{\""u8, 0xFF, .. "\":1}"u8] },
        { "half a character in a value", "{\"name\":\"\\ud800\",\"run_id\":\"\\udfff\",\"key\":\"\\ud800x\"}"u8.ToArray() },
        { "half a character in a name", "{\"\\ud800\":1}"u8.ToArray() },
        { "half a character where nobody looks", "{\"name\":\"x\",\"colour\":[\"\\ud800\"]}"u8.ToArray() },
        { "a text", "\"{}\""u8.ToArray() },
        { "a list", "[1,2]"u8.ToArray() },
        { "nothing but null", "null"u8.ToArray() },
        { "more after the end", "{} {}"u8.ToArray() },
        { "a comment", "{/* none */}"u8.ToArray() },
        { "a mark of the byte order in UTF-16", Encoding.Unicode.GetPreamble() },
        { "an end in the middle", "{\"name\":\"x"u8.ToArray() },
        { "zeros", new byte[1000] },
        { "no numbers", "{\"timestamp\":NaN}"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_is_no_request_is_refused_by_every_route(string what, byte[] body)
    {
        foreach (var path in Posts)
        {
            var answer = await scene.PostBytesAsync(path, body);
            (answer.Status, answer.ErrorCode).ShouldBe((400, "BAD_REQUEST"), $"{what}: {path}");
        }

        await ShouldBeWellAsync();
    }

    [Fact]
    public async Task A_field_of_any_wrong_type_is_refused_by_every_route()
    {
        string[] values = ["{}", "[]", "[[]]", "[{}]", "[null]", "1e999", "-1", "true", "99999999999999999999999", "\"\\u0000\"", "\"x'; DROP TABLE run; --\"", $"\"{new string('x', 100_000)}\""];
        foreach (var path in Posts)
        {
            foreach (var value in values)
            {
                var body = $"{{{string.Join(',', Fields().Select(field => $"\"{field}\":{value}"))}}}";
                var answer = await scene.PostTextAsync(path, body);
                answer.Status.ShouldBeLessThan(500, $"{path} {body[..Math.Min(200, body.Length)]}");
                if (answer.Status != 200) answer.Message.Length.ShouldBeLessThan(60_000);
            }
        }

        await ShouldBeWellAsync();
    }

    [Fact]
    public async Task A_query_of_any_kind_is_answered_by_every_route()
    {
        string[] values = ["", "%00", "%FF%FE", "%ED%A0%80", "'%20OR%201=1", "-1", "1e999", new string('9', 400), "%F0%9F%8D%90"];
        foreach (var path in Gets)
        {
            foreach (var value in values)
            {
                var answer = await scene.GetAsync($"{path}?{string.Join('&', Fields().Select(field => $"{field}={value}"))}");
                answer.Status.ShouldBeLessThan(500, $"{path} {value}");
            }
        }

        await ShouldBeWellAsync();
    }

    [Theory]
    [InlineData("metrics.loss > 1; DROP TABLE run")]
    [InlineData("tags.a = 'x' OR 'a' = 'a'")]
    [InlineData("tags.a = 'x' UNION SELECT * FROM document")]
    [InlineData("params.`a` = 'x\0'")]
    [InlineData("((((((((((metrics.a > 1))))))))))")]
    [InlineData("attributes.run_id IN ('a', ''); --')")]
    [InlineData("tags.a RLIKE '(a+)+$'")]
    [InlineData("metrics.a = 1e99999")]
    public async Task A_filter_reaches_no_database(string filter)
    {
        foreach (var path in new[] { "runs/search", "experiments/search" })
        {
            var answer = await scene.PostAsync(path, new { experiment_ids = new[] { "0" }, filter });
            answer.Status.ShouldBeOneOf(200, 400);
            if (answer.Status == 200) answer.Json.ToString().ShouldBe("{}");
        }

        (await scene.PostAsync("runs/search", new { experiment_ids = new[] { "0" }, filter = string.Join(" and ", Enumerable.Repeat("metrics.a > 1", 100_000)) })).ErrorCode.ShouldBe("INVALID_PARAMETER_VALUE");
        await ShouldBeWellAsync();
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task A_body_that_a_form_of_another_site_could_send_is_refused(string? type)
    {
        foreach (var path in Posts)
        {
            var answer = await scene.PostBytesAsync(path, "{\"name\":\"forged\"}"u8.ToArray(), type);
            (answer.Status, answer.ErrorCode).ShouldBe((400, "INVALID_PARAMETER_VALUE"), path);
            answer.Message.ShouldContain("Content-Type");
        }

        (await scene.PostBytesAsync("experiments/search", "{}"u8.ToArray(), "application/json; charset=utf-8")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_body_may_come_in_chunks_without_a_length()
    {
        using var content = new StreamContent(new MemoryStream("{\"filter\":\"name = 'Default'\"}"u8.ToArray())) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json") } };
        using var client = new HttpClient { DefaultRequestHeaders = { TransferEncodingChunked = true } };
        using var response = await client.PostAsync($"{scene.Address}/api/2.0/mlflow/experiments/search", content);
        (await response.Content.ReadAsStringAsync()).ShouldContain("Default");
    }

    [Fact]
    public async Task A_gigabyte_that_is_announced_is_refused_before_it_comes()
    {
        foreach (var path in new[] { "runs/create", "runs/log-batch", "runs/search" })
            (await RawExchange.SendAsync(scene, $"{Head(path)}Content-Length: 1073741824\r\n\r\n{{")).ShouldBe(413);
        await ShouldBeWellAsync();
    }

    [Fact]
    public async Task A_gigabyte_that_comes_in_chunks_is_refused_on_the_way()
    {
        var mebibyte = new byte[1 << 20].Select(_ => (byte)' ').ToArray();
        var sent = 0;
        (await RawExchange.SendAsync(scene, async stream =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{Head("runs/log-batch")}Transfer-Encoding: chunked\r\n\r\n"));
            for (; sent < 1024; sent++)
            {
                await stream.WriteAsync("100000\r\n"u8.ToArray());
                await stream.WriteAsync(mebibyte);
                await stream.WriteAsync("\r\n"u8.ToArray());
            }
        })).ShouldBeOneOf(413, null);
        sent.ShouldBeLessThan(512);
        await ShouldBeWellAsync();
    }

    [Theory]
    [InlineData("POST /api/2.0/mlflow/runs/create HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 40\r\n\r\n{}")]
    [InlineData("POST /api/2.0/mlflow/runs/create HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: xchunked\r\n\r\n{}")]
    [InlineData("POST /api/2.0/mlflow/runs/create HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n")]
    [InlineData("POST /api/2.0/mlflow/runs/create HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}")]
    [InlineData("POST /api/2.0/mlflow/runs/create HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}")]
    [InlineData("POST /api/2.0/mlflow/runs/create HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: -2\r\n\r\n{}")]
    [InlineData("GET /version HTTP/1.1\r\nHost: localhost\r\n folded: yes\r\n\r\n")]
    [InlineData("GET /version HTTP/1.1\r\n\r\n")]
    [InlineData("GET /version\0 HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\u0002\0\u0001\0\r\n\r\n")]
    public async Task Requests_that_two_servers_could_read_in_two_ways_are_refused(string request)
    {
        var status = await RawExchange.SendAsync(scene, request);
        (status is null or (>= 400 and < 500)).ShouldBeTrue($"{request} was answered with {status}");
        await ShouldBeWellAsync();
    }

    [Fact]
    public async Task Heads_have_a_limit()
    {
        (await RawExchange.SendAsync(scene, $"GET /version HTTP/1.1\r\nHost: localhost\r\nX-Long: {new string('x', 100_000)}\r\n\r\n")).ShouldBe(431);
        (await RawExchange.SendAsync(scene, $"GET /version HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, 5000).Select(n => $"X-{n}: 1\r\n"))}\r\n")).ShouldBe(431);
        (await RawExchange.SendAsync(scene, $"GET /version?{new string('x', 100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n")).ShouldBe(414);
        await ShouldBeWellAsync();
    }

    [Theory]
    [InlineData("PUT", "/api/2.0/mlflow/runs/create")]
    [InlineData("DELETE", "/ajax-api/2.0/mlflow/experiments/search")]
    [InlineData("OPTIONS", "/api/2.0/mlflow/runs/get")]
    [InlineData("GET", "/api/2.0/mlflow/runs/create")]
    [InlineData("GET", "/api/2.0/mlflow/no.such/route.html")]
    [InlineData("BREW", "/api/2.0/mlflow/runs/get")]
    [InlineData("GET", "/api/2.0/mlflow/runs/%2e%2e/%2e%2e/etc/passwd")]
    public async Task What_is_not_served_is_said_so_in_the_shape_that_clients_read(string method, string path)
    {
        var answer = await scene.SendAsync(new HttpMethod(method), path);
        (answer.Status, answer.ErrorCode).ShouldBe((501, "NOT_IMPLEMENTED"));
        answer.Message.ShouldStartWith("Assay does not serve");
    }

    private static string Head(string path) => $"POST /api/2.0/mlflow/{path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    private static string[] Fields() =>
    [
        "name", "artifact_location", "tags", "experiment_id", "experiment_ids", "experiment_name", "new_name", "filter", "order_by", "view_type", "run_view_type", "max_results", "page_token", "run_id", "run_ids", "run_uuid",
        "run_name", "user_id", "start_time", "end_time", "status", "key", "value", "timestamp", "step", "metrics", "params", "datasets", "models", "model_json", "metric_key", "start_step", "end_step", "model_id",
    ];

    private async Task ShouldBeWellAsync()
    {
        (await RawExchange.SendAsync(scene, "GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n")).ShouldBe(200);
        (await scene.GetAsync("experiments/get?experiment_id=0")).Text("experiment.name").ShouldBe("Default");
    }
}
