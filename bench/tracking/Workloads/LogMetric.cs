using Assay.Bench.Tracking.Http;
using Assay.Bench.Tracking.Measuring;

namespace Assay.Bench.Tracking.Workloads;

/// <summary>One point a call, every client to a run of its own, as training loops do.</summary>
internal sealed class LogMetric : IWorkload
{
    private const string Key = "loss";

    /// <inheritdoc/>
    public string Name => "log-metric";

    /// <inheritdoc/>
    public bool HasEcho => true;

    /// <inheritdoc/>
    public async Task<Measured> RunAsync(Target target, RunSettings settings)
    {
        using var api = new MlflowApi(target);
        var experiment = await api.CreateExperimentAsync(settings.ExperimentName(Name));
        var clients = new List<Client>();
        for (var i = 0; i < settings.Clients; i++) clients.Add(new Client(target, await api.CreateRunAsync(experiment)));
        using var loop = new ClientLoop(target, clients);
        var load = loop.Run(settings.WarmUp, settings.Window);
        return new Measured([.. Figure.Of(load)], target.IsEcho ? null : await VerifyAsync(api, clients), load.Failed, load.FirstFailure);
    }

    private static async Task<Verdict> VerifyAsync(MlflowApi api, List<Client> clients)
    {
        var (found, latest) = (0L, true);
        foreach (var client in clients)
        {
            found += await api.CountPointsAsync(client.RunId, Key);
            latest &= await api.LatestStepAsync(client.RunId, Key) == client.LastStep;
        }

        return Verdict.OfCount("points", clients.Sum(client => client.Count), found).And(latest, latest ? "the latest of every run is the last one sent" : "the latest of some run is NOT the last one sent");
    }

    private sealed class Client(Target target, string runId) : IConversation
    {
        private const int Value = 0;
        private const int Timestamp = 1;
        private const int Step = 2;
        private readonly long began = MlflowApi.Timestamp();
        private readonly RequestTemplate request = new RequestTemplate()
            .Text($$"""{"run_uuid":"{{runId}}","run_id":"{{runId}}","key":"{{Key}}","value":0.""").Digits(6)
            .Text(",\"timestamp\":").Number(13).Text(",\"step\":").Number(9).Text("}")
            .Seal(target, "POST", "/api/2.0/mlflow/runs/log-metric");

        private long step = -1;

        public string RunId { get; } = runId;

        public long Count { get; private set; }

        public long LastStep { get; private set; } = -1;

        public ReadOnlyMemory<byte> Next()
        {
            step++;
            request.Set(Value, step * 7919 % 1_000_000);
            request.Set(Timestamp, began + step);
            request.Set(Step, step);
            return request.Bytes;
        }

        public void Acknowledged(ReadOnlySpan<byte> body)
        {
            Count++;
            LastStep = step;
        }
    }
}
