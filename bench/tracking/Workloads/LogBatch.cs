using Assay.Bench.Tracking.Http;
using Assay.Bench.Tracking.Measuring;

namespace Assay.Bench.Tracking.Workloads;

/// <summary>A thousand points a call, the most that MLflow takes, every client to a run of its own.</summary>
/// <param name="name">What it is called.</param>
/// <param name="keys">How many metrics a call has.</param>
/// <param name="steps">How many points of each.</param>
internal sealed class LogBatch(string name, int keys, int steps) : IWorkload
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public bool HasEcho => true;

    /// <inheritdoc/>
    public async Task<Measured> RunAsync(Target target, RunSettings settings)
    {
        using var api = new MlflowApi(target);
        var experiment = await api.CreateExperimentAsync(settings.ExperimentName(Name));
        var clients = new List<PointBatches>();
        for (var i = 0; i < settings.Clients; i++) clients.Add(new PointBatches(target, await api.CreateRunAsync(experiment), keys, steps));
        using var loop = new ClientLoop(target, clients);
        var load = loop.Run(settings.WarmUp, settings.Window);
        return new Measured([.. Figure.Of(load, keys * steps)], target.IsEcho ? null : await VerifyAsync(api, clients), load.Failed, load.FirstFailure);
    }

    private async Task<Verdict> VerifyAsync(MlflowApi api, List<PointBatches> clients)
    {
        var found = 0L;
        foreach (var client in clients)
        {
            for (var key = 0; key < keys; key++) found += await api.CountPointsAsync(client.RunId, PointBatches.Key(key));
        }

        return Verdict.OfCount("points", clients.Sum(client => client.Count) * keys * steps, found);
    }
}
