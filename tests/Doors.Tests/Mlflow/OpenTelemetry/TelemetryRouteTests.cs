using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Doors.Tests.Mlflow.Traces;

namespace Doors.Tests.Mlflow.OpenTelemetry;

public class TelemetryRouteTests(MlflowScene scene) : IClassFixture<MlflowScene>
{
    private readonly TraceClient _client = new(scene);

    [Theory]
    [InlineData("")]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw")]
    public async Task Spans_are_taken_packed_or_not(string encoding)
    {
        var traceId = Guid.NewGuid().ToString("N");
        (await SendAsync(Pack(SomeSpans.Protobuf(traceId), encoding), encoding == "raw" ? "deflate" : encoding)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var trace = await _client.GetAsync($"3.0/mlflow/traces/get?trace_id=tr-{traceId}");
        trace.Text("trace.trace_info.state").ShouldBe("ERROR");
        trace.Text("trace.trace_info.execution_duration").ShouldBe("1s");
        trace.Text("trace.spans.0.attributes.0.key").ShouldBe("whole");
        trace["trace.spans.0.attributes.0.value.int_value"].GetInt64().ShouldBe(-3);
    }

    [Fact]
    public async Task A_batch_in_JSON_is_answered_in_JSON()
    {
        var answer = await SendAsync(Encoding.UTF8.GetBytes(SomeSpans.Json()), media: "application/json");
        (answer.StatusCode, await answer.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.OK, "{}"));
    }

    [Fact]
    public async Task A_few_bytes_that_unpack_to_a_great_many_are_refused()
    {
        var bomb = Pack(new byte[80 << 20], "gzip");
        bomb.Length.ShouldBeLessThan(200_000);
        (await SendAsync(bomb, "gzip")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("br", "application/x-protobuf", "0", HttpStatusCode.BadRequest)]
    [InlineData("gzip", "application/x-protobuf", "0", HttpStatusCode.BadRequest)]
    [InlineData("", "text/plain", "0", HttpStatusCode.BadRequest)]
    [InlineData("", "application/x-protobuf", "", HttpStatusCode.BadRequest)]
    [InlineData("", "application/x-protobuf", "77", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_taken_is_refused_in_MLflows_shape(string encoding, string media, string experiment, HttpStatusCode status)
    {
        var answer = await SendAsync(SomeSpans.Protobuf(), encoding, media, experiment);
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("\"error_code\":");
    }

    private async Task<HttpResponseMessage> SendAsync(byte[] body, string encoding = "", string media = "application/x-protobuf", string experiment = "0")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{scene.Address}/v1/traces") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(media);
        if (encoding.Length > 0) request.Content.Headers.ContentEncoding.Add(encoding);
        if (experiment.Length > 0) request.Headers.Add("x-mlflow-experiment-id", experiment);
        return await _client.SendAsync(request);
    }

    private static byte[] Pack(byte[] bytes, string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding switch { "gzip" => new GZipStream(packed, CompressionLevel.Optimal), "deflate" => new ZLibStream(packed, CompressionLevel.Optimal), "raw" => new DeflateStream(packed, CompressionLevel.Optimal), _ => new BufferedStream(packed) }) stream.Write(bytes);
        return packed.ToArray();
    }
}
