using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Assay.Mlflow.Importing;

/// <summary>Asks another server that speaks MLflow's API. A server that is busy is asked again.</summary>
internal sealed class ServerCalls(Uri address, string? authorization) : IDisposable
{
    private const string Api = "api/2.0/mlflow/";
    private const int MostTries = 5;

    private readonly HttpClient _client = Create(address, authorization);

    /// <summary>Sends an object and reads the answer; null where the server does not know the route or the thing.</summary>
    /// <exception cref="HttpRequestException">The server refused, or cannot be reached; the message says what it said.</exception>
    public Task<JsonElement?> PostAsync(string route, object body, CancellationToken cancellation) => AskAsync(() => new HttpRequestMessage(HttpMethod.Post, Of(route)) { Content = Content(body) }, cancellation);

    /// <summary>Asks with a query, and reads the answer; null where the server does not know the route or the thing.</summary>
    /// <exception cref="HttpRequestException">As above.</exception>
    public Task<JsonElement?> GetAsync(string route, IEnumerable<(string Name, string Value)> query, CancellationToken cancellation) =>
        AskAsync(() => new HttpRequestMessage(HttpMethod.Get, $"{Of(route)}?{string.Join('&', query.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"))}"), cancellation);

    /// <summary>The items of a list that comes in pages.</summary>
    /// <param name="list">The field that holds them.</param>
    /// <param name="page">Asks for the page of a token; the first has none.</param>
    /// <param name="cancellation">Stops between two pages.</param>
    public async IAsyncEnumerable<JsonElement> PagesAsync(string list, Func<string?, Task<JsonElement?>> page, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? token = null;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            if (await page(token) is not { } answer) yield break;
            foreach (var item in answer.Items(list)) yield return item;
            token = answer.Text("next_page_token");
        }
        while (token is { Length: > 0 });
    }

    /// <summary>A file's content.</summary>
    public async Task<Stream> OpenAsync(string route, CancellationToken cancellation)
    {
        var answer = await _client.GetAsync(new Uri(address, route), HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (answer.IsSuccessStatusCode) return await answer.Content.ReadAsStreamAsync(cancellation);
        answer.Dispose();
        throw new HttpRequestException($"The server answered {(int)answer.StatusCode} for the file {route}.");
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    // One that begins with a slash is whole.
    private static string Of(string route) => route.StartsWith('/') ? route[1..] : Api + route;

    // With its length: MLflow's own server takes a body of unknown length for none.
    private static ByteArrayContent Content(object body) => new(JsonSerializer.SerializeToUtf8Bytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static HttpClient Create(Uri address, string? authorization)
    {
        var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        if (authorization is not null) client.DefaultRequestHeaders.Add("Authorization", authorization);
        return client;
    }

    private async Task<JsonElement?> AskAsync(Func<HttpRequestMessage> request, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var sent = request();
            using var answer = await _client.SendAsync(sent, cancellation);
            if (answer.IsSuccessStatusCode) return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
            if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.NotImplemented) return null;
            if (attempt == MostTries || answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout))
                throw new HttpRequestException($"{sent.RequestUri} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellation)}");
            await Task.Delay(TimeSpan.FromSeconds(attempt), cancellation);
        }
    }
}
