using System.Text;
using System.Text.Json;
using Assay.Bench.Tracking;
using Assay.Bench.Tracking.Http;
using CsCheck;

namespace Doors.Tests.BenchTracking;

public class RequestTemplateTests
{
    private static readonly Target Server = Target.Parse("some=http://127.0.0.1:5000/prefix");

    [Fact]
    public void Whatever_numbers_are_set_the_body_is_json_with_those_numbers_and_of_the_length_that_the_head_says()
    {
        Gen.Select(Gen.Long[0, 999_999], Gen.Long[0, 999_999_999]).Sample((millionths, step) =>
        {
            var request = new RequestTemplate().Text("{\"value\":0.").Digits(6).Text(",\"step\":").Number(9).Text("}").Seal(Server, "POST", "/log");
            request.Set(0, 123_456);
            request.Set(1, 123_456_789);
            request.Set(0, millionths);
            request.Set(1, step);
            var (head, body) = Split(request);
            var json = JsonSerializer.Deserialize<JsonElement>(body);
            return head.Contains($"\r\nContent-Length: {body.Length}\r\n") && json.GetProperty("step").GetInt64() == step && json.GetProperty("value").GetDecimal() == millionths / 1e6m;
        });
    }

    [Fact]
    public void A_request_names_the_host_and_keeps_the_path_before_the_api() =>
        Split(new RequestTemplate().Seal(Server, "GET", "/api")).Head.ShouldStartWith("GET /prefix/api HTTP/1.1\r\nHost: 127.0.0.1:5000\r\n");

    [Fact]
    public void A_user_in_the_address_signs_in() =>
        Split(new RequestTemplate().Seal(Target.Parse("some=http://ada:pass%20word@127.0.0.1:5000"), "GET", "/api")).Head.ShouldContain($"\r\nAuthorization: Basic {Convert.ToBase64String("ada:pass word"u8)}\r\n");

    private static (string Head, string Body) Split(RequestTemplate request)
    {
        var parts = Encoding.ASCII.GetString(request.Bytes.Span).Split("\r\n\r\n");
        return (parts[0] + "\r\n", parts[1]);
    }
}
