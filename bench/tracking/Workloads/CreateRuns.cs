using Assay.Bench.Tracking.Http;
using Assay.Bench.Tracking.Measuring;

namespace Assay.Bench.Tracking.Workloads;

/// <summary>New runs in one experiment, with the tags that MLflow's client sends when a run starts.</summary>
internal sealed class CreateRuns : IWorkload
{
    /// <inheritdoc/>
    public string Name => "runs-create";

    /// <inheritdoc/>
    public bool HasEcho => true;

    /// <inheritdoc/>
    public async Task<Measured> RunAsync(Target target, RunSettings settings)
    {
        using var api = new MlflowApi(target);
        var experiment = await api.CreateExperimentAsync(settings.ExperimentName(Name));
        var clients = Enumerable.Range(0, settings.Clients).Select(number => new Client(target, experiment, number)).ToList();
        using var loop = new ClientLoop(target, clients);
        var load = loop.Run(settings.WarmUp, settings.Window);
        var verdict = target.IsEcho ? null : Verdict.OfCount("runs", load.Acknowledged, await api.CountRunsAsync(experiment));
        return new Measured([.. Figure.Of(load)], verdict, load.Failed, load.FirstFailure);
    }

    /// <summary>A request for a new run; the first place is its start, the second and third the digits of its name.</summary>
    /// <param name="target">The server.</param>
    /// <param name="experiment">The experiment.</param>
    /// <param name="tags">Further tags in JSON, each after a comma.</param>
    public static RequestTemplate Request(Target target, string experiment, string tags = "") => new RequestTemplate()
        .Text($$"""{"experiment_id":"{{experiment}}","user_id":"bench","start_time":""").Number(13)
        .Text(",\"run_name\":\"run-").Digits(9)
        .Text("\",\"tags\":[").Text("""{"key":"mlflow.user","value":"bench"},{"key":"mlflow.source.name","value":"bench.py"},{"key":"mlflow.source.type","value":"LOCAL"},""")
        .Text("{\"key\":\"mlflow.runName\",\"value\":\"run-").Digits(9).Text($"\"}}{tags}]}}")
        .Seal(target, "POST", "/api/2.0/mlflow/runs/create");

    private sealed class Client(Target target, string experiment, int number) : IConversation
    {
        private readonly RequestTemplate request = Request(target, experiment);
        private readonly long began = MlflowApi.Timestamp();
        private long count;

        public ReadOnlyMemory<byte> Next()
        {
            var name = number * 1_000_000L + count;
            request.Set(0, began + count++);
            request.Set(1, name);
            request.Set(2, name);
            return request.Bytes;
        }

        public void Acknowledged(ReadOnlySpan<byte> body)
        {
            // The loop counts.
        }
    }
}
