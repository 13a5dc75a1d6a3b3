using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Assay.Bench.Tracking.Http;

/// <summary>What has to be made before a measurement and looked up after it. Nothing here is on the clock.</summary>
internal sealed class MlflowApi(Target target) : IDisposable
{
    private readonly HttpClient http = Client(target);

    /// <summary>Largest page of a metric's history that MLflow gives.</summary>
    public const int HistoryPage = 25_000;

    /// <summary>Makes an experiment.</summary>
    /// <returns>Its id; made up for the echo.</returns>
    public async Task<string> CreateExperimentAsync(string name)
    {
        if (target.IsEcho) return "1";
        var answer = await PostAsync("/api/2.0/mlflow/experiments/create", $$"""{"name":"{{name}}"}""");
        return answer.GetProperty("experiment_id").ToString();
    }

    /// <summary>Makes a run.</summary>
    /// <returns>Its id; made up for the echo.</returns>
    public async Task<string> CreateRunAsync(string experimentId)
    {
        if (target.IsEcho) return new string('0', 32);
        var answer = await PostAsync("/api/2.0/mlflow/runs/create", $$"""{"experiment_id":"{{experimentId}}","user_id":"bench","start_time":{{Timestamp()}}}""");
        return answer.GetProperty("run").GetProperty("info").GetProperty("run_id").GetString()!;
    }

    /// <summary>How many points a metric of a run has, by reading all of them.</summary>
    public async Task<long> CountPointsAsync(string runId, string key)
    {
        var (count, token) = (0L, "");
        do
        {
            var page = await GetAsync(HistoryPath(runId, key, token));
            count += page.TryGetProperty("metrics", out var points) ? points.GetArrayLength() : 0;
            token = Token(page);
        }
        while (token.Length > 0);
        return count;
    }

    /// <summary>The step of a metric's latest point, as the run itself says.</summary>
    /// <returns>-1 where the run has no such metric.</returns>
    public async Task<long> LatestStepAsync(string runId, string key)
    {
        var run = (await GetAsync($"/api/2.0/mlflow/runs/get?run_id={runId}")).GetProperty("run");
        if (!run.GetProperty("data").TryGetProperty("metrics", out var metrics)) return -1;
        var metric = metrics.EnumerateArray().FirstOrDefault(each => each.GetProperty("key").GetString() == key);
        return metric.ValueKind == JsonValueKind.Undefined ? -1 : metric.TryGetProperty("step", out var step) ? long.Parse(step.ToString(), CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>How many runs an experiment has, by reading all of them.</summary>
    public async Task<long> CountRunsAsync(string experimentId)
    {
        var (count, token) = (0L, "");
        do
        {
            var page = await PostAsync("/api/2.0/mlflow/runs/search", $$"""{"experiment_ids":["{{experimentId}}"],"max_results":2000,"page_token":"{{token}}"}""");
            count += page.TryGetProperty("runs", out var runs) ? runs.GetArrayLength() : 0;
            token = Token(page);
        }
        while (token.Length > 0);
        return count;
    }

    /// <summary>Gets; null where there is no such thing.</summary>
    public async Task<JsonElement?> FindAsync(string path)
    {
        using var answer = await http.GetAsync(Absolute(path));
        return answer.StatusCode == System.Net.HttpStatusCode.NotFound ? null : await JsonAsync(path, answer);
    }

    /// <summary>Posts JSON.</summary>
    /// <exception cref="HttpRequestException">It was refused.</exception>
    public async Task<JsonElement> PostAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(Absolute(path), content);
        return await JsonAsync(path, answer);
    }

    /// <summary>Opens what lies at a path, as it comes.</summary>
    public Task<Stream> OpenAsync(string path) => http.GetStreamAsync(Absolute(path));

    /// <summary>Deletes; whatever the answer, nothing depends on it.</summary>
    public async Task DeleteAsync(string path) => (await http.DeleteAsync(Absolute(path))).Dispose();

    /// <summary>Where a page of a metric's history is read.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="key">The metric.</param>
    /// <param name="token">Of the page before; empty for the first.</param>
    public static string HistoryPath(string runId, string key, string token) =>
        $"/api/2.0/mlflow/metrics/get-history?run_id={runId}&metric_key={key}&max_results={HistoryPage}{(token.Length > 0 ? $"&page_token={Uri.EscapeDataString(token)}" : "")}";

    /// <summary>Milliseconds since 1970.</summary>
    public static long Timestamp() => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<JsonElement> GetAsync(string path) => await FindAsync(path) ?? throw new HttpRequestException($"{target.Name} does not know {path}");

    private static string Token(JsonElement page) => page.TryGetProperty("next_page_token", out var token) ? token.GetString() ?? "" : "";

    private string Absolute(string path) => target.Url.GetLeftPart(UriPartial.Path).TrimEnd('/') + path;

    private async Task<JsonElement> JsonAsync(string path, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonSerializer.Deserialize<JsonElement>(text) : throw new HttpRequestException($"{target.Name} answered {(int)answer.StatusCode} to {path}: {text}");
    }

    private static HttpClient Client(Target target)
    {
        var client = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
        if (target.Url.UserInfo.Length > 0) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(target.Url.UserInfo))));
        return client;
    }
}
