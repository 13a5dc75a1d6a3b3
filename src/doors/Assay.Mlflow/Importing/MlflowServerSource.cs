using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Assay.Kernel;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Experiments;
using Assay.Tracking.Importing;
using Assay.Tracking.Issues;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.Importing;

/// <summary>A server that speaks MLflow's REST API, as something to bring over from.</summary>
public sealed class MlflowServerSource : IImportSource
{
    private const string ArtifactRoute = "api/2.0/mlflow-artifacts/artifacts";
    private const int PageOfRuns = 500;
    private const int PageOfPoints = 25_000;
    private const int PageOfModels = 100;

    private readonly ServerCalls _calls;
    private readonly ServerRegistry _registry;
    private readonly ServerTraces _traces;
    private readonly ServerEvaluation _evaluation;

    private MlflowServerSource(string name, ServerCalls calls) => (Name, _calls, _registry, _traces, _evaluation) = (name, calls, new ServerRegistry(calls), new ServerTraces(calls), new ServerEvaluation(calls));

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Asks the server whether it is one.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="authorization">What signs in, as an Authorization header says it; null for nothing.</param>
    /// <param name="cancellation">Stops waiting for it.</param>
    /// <returns>The source, or <c>import.server</c>.</returns>
    public static async Task<Outcome<MlflowServerSource>> OpenAsync(string address, string? authorization, CancellationToken cancellation = default)
    {
        if (!Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var uri)) return NoServer(address, "it is no address");
        var calls = new ServerCalls(uri, authorization);
        try
        {
            if (await calls.PostAsync("experiments/search", new { max_results = 1 }, cancellation) is not null) return new MlflowServerSource($"MLflow's server {uri.Host}", calls);
            calls.Dispose();
            return NoServer(address, "it does not know experiments/search");
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            calls.Dispose();
            return NoServer(address, fault.Message);
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Experiment> ExperimentsAsync(CancellationToken cancellation = default) =>
        _calls.PagesAsync("experiments", token => _calls.PostAsync("experiments/search", new { max_results = PageOfModels, view_type = "ALL", order_by = new[] { "experiment_id ASC" }, page_token = token ?? "" }, cancellation), cancellation).Select(ServerEntities.Experiment);

    /// <inheritdoc/>
    public IAsyncEnumerable<Run> RunsAsync(string experimentId, CancellationToken cancellation = default) => _calls.PagesAsync(
        "runs", token => _calls.PostAsync("runs/search", new { experiment_ids = new[] { experimentId }, run_view_type = "ALL", max_results = PageOfRuns, order_by = new[] { "attributes.start_time ASC" }, page_token = token ?? "" }, cancellation), cancellation)
        .Select(ServerEntities.Run);

    /// <inheritdoc/>
    public async Task<MetricPoint[]> HistoryAsync(string runId, string key, CancellationToken cancellation = default)
    {
        var size = PageOfPoints.ToString(CultureInfo.InvariantCulture);
        var points = await _calls.PagesAsync(
            "metrics", async token => await _calls.GetAsync("metrics/get-history", [("run_id", runId), ("metric_key", key), ("max_results", size), .. Token(token)], cancellation) ?? throw NoHistory(runId, key), cancellation)
            .Select(ServerEntities.Point).ToListAsync(cancellation);
        return MetricHistory.InOrder(points);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoggedMetric>> MeasurementsAsync(string runId, CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<LoggedMetric>>([]);

    /// <inheritdoc/>
    public IAsyncEnumerable<LoggedModel> LoggedModelsAsync(string experimentId, CancellationToken cancellation = default) => _calls.PagesAsync(
        "models", token => _calls.PostAsync("logged-models/search", new { experiment_ids = new[] { experimentId }, max_results = 50, page_token = token ?? "" }, cancellation), cancellation).Select(ServerEntities.LoggedModel);

    /// <inheritdoc/>
    public IAsyncEnumerable<SourceModel> RegisteredModelsAsync(CancellationToken cancellation = default) => _registry.AllAsync(cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<SourceFile>? Files(string location, CancellationToken cancellation = default) =>
        location.StartsWith(ArtifactUri.Scheme, StringComparison.Ordinal) && ArtifactUri.PathOf(location) is { } root ? FilesBelowAsync(root, "", cancellation) : null;

    /// <inheritdoc/>
    public IAsyncEnumerable<SourceTrace> TracesAsync(string experimentId, CancellationToken cancellation = default) =>
        _traces.OfAsync(experimentId, (experiment, stop) => RunsAsync(experiment, stop).Select(run => run.Info.RunId), cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<SourceScorer> ScorersAsync(string experimentId, CancellationToken cancellation = default) => _evaluation.ScorersAsync(experimentId, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<Issue> IssuesAsync(string experimentId, CancellationToken cancellation = default) => _evaluation.IssuesAsync(experimentId, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<SourceDataset> EvaluationDatasetsAsync(CancellationToken cancellation = default) => _evaluation.DatasetsAsync(cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> LeftOutAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<string>>(["webhooks, if the server has any"]);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _calls.Dispose();
        return ValueTask.CompletedTask;
    }

    private async IAsyncEnumerable<SourceFile> FilesBelowAsync(string root, string folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var at = folder.Length == 0 ? root : $"{root}/{folder}";
        if (await _calls.GetAsync("/" + ArtifactRoute, [("path", at)], cancellation) is not { } listed) yield break;
        foreach (var file in listed.Items("files"))
        {
            var path = $"{(folder.Length == 0 ? "" : folder + "/")}{file.Text("path")!.Split('/')[^1]}";
            if (file.Text("is_dir") != "true") yield return new SourceFile(path, stop => _calls.OpenAsync($"{ArtifactRoute}/{string.Join('/', $"{root}/{path}".Split('/').Select(Uri.EscapeDataString))}", stop));
            else await foreach (var below in FilesBelowAsync(root, path, cancellation)) yield return below;
        }
    }

    private static InvalidDataException NoHistory(string runId, string key) => new($"The server has the metric '{key}' of run {runId} and does not give its history.");

    private static (string, string)[] Token(string? token) => token is null ? [] : [("page_token", token)];

    private static Problem NoServer(string address, string why) => new("import.server", $"No MLflow server answers there: {why}", "See that it runs and that its address is right; sign in with MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN.")
    {
        Value = address, Expected = "the address of a server that speaks MLflow's API",
    };
}
