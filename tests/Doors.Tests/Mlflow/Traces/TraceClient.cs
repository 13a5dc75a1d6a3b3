using System.Net.Http.Json;
using System.Text.Json;

namespace Doors.Tests.Mlflow.Traces;

/// <summary>What a client of traces says to a server: paths from the version on.</summary>
internal sealed class TraceClient(MlflowScene scene)
{
    private static readonly HttpClient Client = new();

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Client.SendAsync(request);

    public Task<MlflowAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<MlflowAnswer> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, body);

    public async Task<MlflowAnswer> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, $"{scene.Address}/api/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await Client.SendAsync(request);
        return new MlflowAnswer((int)response.StatusCode, JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>Tells of a trace in the default experiment.</summary>
    public Task<MlflowAnswer> TellAsync(string traceId, object? tags = null) => PostAsync("3.0/mlflow/traces", new
    {
        trace = new
        {
            trace_info = new
            {
                trace_id = traceId, trace_location = new { type = "MLFLOW_EXPERIMENT", mlflow_experiment = new { experiment_id = "0" } }, request_time = "2026-01-02T03:04:05.678Z", execution_duration = "1.5s", state = "OK", tags,
            },
        },
    });
}
