using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Assay.Collect.Finds;
using Assay.Collect.Git;
using Assay.Kernel;

namespace Assay.Collect.Mlflow;

/// <summary>Reads a person's runs from an MLflow server by its REST API; it only searches. A name and a password in the address are sent, and never kept.</summary>
internal sealed class MlflowServer : IDisposable
{
    private const int PageSize = 1000;
    private const int MostPages = 1000;
    private const long MostBytes = 64 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _client;
    private readonly string _origin;

    /// <summary>A server at an address.</summary>
    public MlflowServer(Uri address)
    {
        _origin = RepositoryAddress.WithoutCredentials(address.AbsoluteUri).TrimEnd('/');
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_origin + "/"), Timeout = Patience, MaxResponseContentBufferSize = MostBytes };
        if (address.UserInfo.Length > 0) _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address.UserInfo))));
    }

    /// <summary>A find for each experiment with runs of the person, or the problem that ended the search.</summary>
    public async IAsyncEnumerable<Outcome<Find>> ReadAsync(SourceQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var experiments = await AllAsync("experiments/search", "experiments", new { max_results = PageSize }, cancellation);
        if (!experiments.Succeeded) yield return Outcome<Find>.Failed(experiments.Problems);
        foreach (var experiment in experiments.Value ?? [])
        {
            var (id, name) = (Text(experiment, "experiment_id"), Text(experiment, "name"));
            query.Said($"{_origin}: experiment {name}");
            var runs = await AllAsync("runs/search", "runs", new { experiment_ids = new[] { id }, max_results = PageSize }, cancellation);
            if (!runs.Succeeded) yield return Outcome<Find>.Failed(runs.Problems);
            else if (runs.Value is { Count: > 0 } found) yield return new MlflowExperiment(name, Tag(experiment, "mlflow.note.content"), [.. found.Select(RunOf)]).FindOf($"{_origin}/#/experiments/{id}", new Place(_origin, Field: name), query.Author, new Dictionary<string, int>());
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<Outcome<List<JsonElement>>> AllAsync(string path, string list, object request, CancellationToken cancellation)
    {
        var (all, token) = (new List<JsonElement>(), "");
        for (var page = 0; page < MostPages; page++)
        {
            var body = JsonSerializer.SerializeToNode(request)!.AsObject();
            if (token.Length > 0) body["page_token"] = token;
            var answer = await PostAsync(path, body.ToJsonString(), cancellation);
            if (!answer.Succeeded) return Outcome<List<JsonElement>>.Failed(answer.Problems);
            if (answer.Value.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array) all.AddRange(items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object));
            token = Text(answer.Value, "next_page_token");
            if (token.Length == 0) return all;
        }

        return CollectProblems.TooLarge(new Place(_origin), $"more than {MostPages} pages", $"{MostPages} pages of {PageSize}");
    }

    private async Task<Outcome<JsonElement>> PostAsync(string path, string body, CancellationToken cancellation)
    {
        try
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await _client.PostAsync($"api/2.0/mlflow/{path}", content, cancellation);
            if (!answer.IsSuccessStatusCode) return Refused($"It answered {(int)answer.StatusCode} {answer.ReasonPhrase}.");
            using var document = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation));
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : Refused("Its answer is no JSON object.");
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or IOException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return Refused(fault.Message);
        }
    }

    private Problem Refused(string fault) =>
        new("collect.server", $"The MLflow server did not answer as one does. {fault}", "See that the address is that of a tracking server, and that you may read it.") { Place = new Place(_origin) };

    private static MlflowRun RunOf(JsonElement run)
    {
        var (info, data) = (Child(run, "info"), Child(run, "data"));
        return new MlflowRun
        {
            Id = Text(info, "run_id"),
            Name = Text(info, "run_name"),
            User = Tag(data, "mlflow.user") is { Length: > 0 } user ? user : Text(info, "user_id"),
            Status = Text(info, "status"),
            From = MlflowRun.Time(Text(info, "start_time")),
            To = MlflowRun.Time(Text(info, "end_time")),
            Parameters = [.. Items(data, "params").Select(item => Text(item, "key")).Order(StringComparer.Ordinal)],
            Metrics = [.. Items(data, "metrics").Select(item => Text(item, "key")).Order(StringComparer.Ordinal)],
            Note = Tag(data, "mlflow.note.content"),
            HasModel = Tag(data, "mlflow.log-model.history").Length > 0 || Items(Child(run, "outputs"), "model_outputs").Any(),
        };
    }

    private static JsonElement Child(JsonElement of, string name) => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var child) ? child : default;

    private static IEnumerable<JsonElement> Items(JsonElement of, string name) => Child(of, name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];

    private static string Tag(JsonElement of, string key) => Items(of, "tags").Where(tag => Text(tag, "key") == key).Select(tag => Text(tag, "value")).FirstOrDefault("");

    private static string Text(JsonElement of, string name) => Child(of, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Number } number => number.TryGetInt64(out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : number.GetRawText(),
        _ => "",
    };
}
