using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Assay.Kernel;
using Assay.Tracking;

namespace Assay.Client.Transport;

/// <summary>Sends requests, again where the way failed or the server was too busy, and tells its refusals as problems.</summary>
internal sealed class Requests(HttpClient client, SessionOptions options)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>A GET; the caller disposes of the answer.</summary>
    public Task<JsonDocument> GetAsync(string path, CancellationToken cancellation) => SendAsync(() => new HttpRequestMessage(HttpMethod.Get, $"api/{path}"), cancellation);

    /// <summary>A POST of a JSON object; the caller disposes of the answer.</summary>
    public Task<JsonDocument> PostAsync(string path, Action<Utf8JsonWriter> fields, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        var bytes = body.ToArray();
        return SendAsync(() => new HttpRequestMessage(HttpMethod.Post, $"api/{path}") { Content = Json(bytes) }, cancellation);
    }

    /// <summary>A PUT of a stream, sent once: a stream cannot be read again.</summary>
    public async Task PutAsync(string path, Stream content, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, $"api/{path}") { Content = new StreamContent(content) };
            using var response = await client.SendAsync(request, cancellation);
            if (!response.IsSuccessStatusCode) throw await RefusalAsync(response, cancellation);
        }
        catch (HttpRequestException fault)
        {
            throw new TrackingException(Unreachable(fault), fault);
        }
    }

    private async Task<JsonDocument> SendAsync(Func<HttpRequestMessage> make, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var request = make();
                using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
                if (response.IsSuccessStatusCode) return await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellation), default, cancellation);
                var refusal = await RefusalAsync(response, cancellation);
                if (attempt >= options.Retries || !IsPassing(response.StatusCode)) throw refusal;
            }
            catch (HttpRequestException fault) when (attempt >= options.Retries)
            {
                throw new TrackingException(Unreachable(fault), fault);
            }
            catch (HttpRequestException)
            {
                // Sent again after a pause.
            }

            await Task.Delay(Pause(attempt), options.Clock, cancellation);
        }
    }

    private static TimeSpan Pause(int attempt) => TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(attempt, 10)));

    private static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static ByteArrayContent Json(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private static async Task<TrackingException> RefusalAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var text = await response.Content.ReadAsStringAsync(cancellation);
        var (code, message) = Read(text) ?? ("", text.Length > 0 ? text : response.ReasonPhrase ?? "The server refused.");
        return new TrackingException(new Problem(CodeOf(code), message, "Correct the call; the message says what the server expects.") { Value = $"{(int)response.StatusCode} {code}".TrimEnd() });
    }

    private static (string Code, string Message)? Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return (json.RootElement.GetProperty("error_code").GetString() ?? "", json.RootElement.GetProperty("message").GetString() ?? "");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static string CodeOf(string code) => code switch
    {
        "RESOURCE_DOES_NOT_EXIST" => TrackingFaults.NotFound,
        "RESOURCE_ALREADY_EXISTS" => TrackingFaults.AlreadyExists,
        "INVALID_PARAMETER_VALUE" or "BAD_REQUEST" => TrackingFaults.Invalid,
        _ => "client.refused",
    };

    private Problem Unreachable(HttpRequestException fault) =>
        new("client.unreachable", "The tracking server does not answer.", "See that it runs and that the address is right; 'assay serve' starts one.") { Value = $"{client.BaseAddress?.GetLeftPart(UriPartial.Authority)} ({fault.Message})" };
}
