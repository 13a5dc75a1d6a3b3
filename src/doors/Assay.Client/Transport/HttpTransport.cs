using System.Globalization;
using System.Text.Json;
using Assay.Kernel;
using Assay.Tracking;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Runs;

namespace Assay.Client.Transport;

/// <summary>Logs to a server by MLflow's protocol.</summary>
internal sealed class HttpTransport(HttpClient client, SessionOptions options) : ITransport
{
    private readonly Requests _requests = new(client, options);

    /// <inheritdoc/>
    public async Task<string> ExperimentAsync(string name, CancellationToken cancellation)
    {
        if (await FindExperimentAsync(name, cancellation) is { } standing) return standing;
        try
        {
            using var created = await _requests.PostAsync("2.0/mlflow/experiments/create", json => json.WriteString("name", name), cancellation);
            return created.RootElement.GetProperty("experiment_id").GetString()!;
        }
        catch (TrackingException fault) when (fault.Problem.Code == TrackingFaults.AlreadyExists)
        {
            return await FindExperimentAsync(name, cancellation) ?? throw new TrackingException(fault.Problem, fault);
        }
    }

    /// <inheritdoc/>
    public async Task<StartedRun> StartRunAsync(string experimentId, string? name, DateTimeOffset at, CancellationToken cancellation)
    {
        using var created = await _requests.PostAsync("2.0/mlflow/runs/create", json =>
        {
            json.WriteString("experiment_id", experimentId);
            json.WriteNumber("start_time", at.ToUnixTimeMilliseconds());
            if (name is not null) json.WriteString("run_name", name);
        }, cancellation);
        var info = created.RootElement.GetProperty("run").GetProperty("info");
        return new StartedRun(Text(info, "run_id"), Text(info, "experiment_id"), Text(info, "run_name"), Text(info, "artifact_uri"));
    }

    /// <inheritdoc/>
    public async Task LogAsync(RunLog log, CancellationToken cancellation) => (await _requests.PostAsync("2.0/mlflow/runs/log-batch", json => BatchJson.Write(json, log), cancellation)).Dispose();

    /// <inheritdoc/>
    public Task PutArtifactAsync(StartedRun run, string path, Stream content, CancellationToken cancellation)
    {
        var folder = ArtifactUri.PathOf(run.ArtifactUri) ?? throw new TrackingException(Elsewhere(run.ArtifactUri));
        return _requests.PutAsync($"2.0/mlflow-artifacts/artifacts/{string.Join('/', $"{folder}/{path}".Split('/').Select(Uri.EscapeDataString))}", content, cancellation);
    }

    /// <inheritdoc/>
    public async Task EndAsync(string runId, RunStatus status, DateTimeOffset at, CancellationToken cancellation)
    {
        using var ended = await _requests.PostAsync("2.0/mlflow/runs/update", json =>
        {
            json.WriteString("run_id", runId);
            json.WriteString("status", status.ToString().ToUpper(CultureInfo.InvariantCulture));
            json.WriteNumber("end_time", at.ToUnixTimeMilliseconds());
        }, cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string?> FindExperimentAsync(string name, CancellationToken cancellation)
    {
        try
        {
            using var found = await _requests.GetAsync($"2.0/mlflow/experiments/get-by-name?experiment_name={Uri.EscapeDataString(name)}", cancellation);
            return Text(found.RootElement.GetProperty("experiment"), "experiment_id");
        }
        catch (TrackingException fault) when (fault.Problem.Code == TrackingFaults.NotFound)
        {
            return null;
        }
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static Problem Elsewhere(string uri) =>
        new("client.artifacts-elsewhere", "The run's artifacts do not go through the server.", "Put the file there yourself, or ask for a server that takes artifacts.") { Value = uri };
}
