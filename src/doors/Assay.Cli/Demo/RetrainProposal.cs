using Assay.Kernel;
using Assay.Monitor.Retraining;
using Assay.Monitor.Settings;

namespace Assay.Cli.Demo;

/// <summary>Decides from the records of the simulated week whether the model is due to be trained anew. It proposes, and trains nothing.</summary>
internal sealed class RetrainProposal : IDemoStep
{
    private const string Simulated = "simulated";

    /// <inheritdoc/>
    public string Name => "retrain";

    /// <inheritdoc/>
    public string Explanation => "When is a model trained anew? A policy that was set beforehand is held against the records, and what follows is proposed to people. This one rests on the simulated week.";

    /// <inheritdoc/>
    public async Task<DemoFinding?> LookAsync(DemoScene scene, CancellationToken cancellation)
    {
        if (scene.Project.Section<MonitorSection>().Retrain is null) return new DemoFinding([], ["No proposal: the project file has no policy under monitor.retrain."]);
        var watch = SimulatedWeek.WatchOf(scene.Project.Name);
        var entry = (await scene.RecordsAsync(cancellation)).LastOrDefault(record => record.TryAs<MonitorProposal>() is { } proposal && proposal.Watch == watch && proposal.Model == scene.ModelFile);
        return entry is null ? null : new DemoFinding([entry], [.. Lines(entry.As<MonitorProposal>())]);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Nothing>> DoAsync(DemoScene scene, CancellationToken cancellation)
    {
        var proposed = await PlanRetraining.Capability.Handle(new RetrainPlanRequest { Project = ".", Watch = SimulatedWeek.WatchOf(scene.Project.Name), Context = Simulated }, scene.Home, cancellation);
        return proposed.Succeeded ? Outcome.Done : Outcome<Nothing>.Failed(proposed.Problems);
    }

    private static IEnumerable<string> Lines(MonitorProposal proposal)
    {
        yield return proposal.IsDue
            ? "Due. It is proposed, not done: 'assay monitor retrain FILES' would train a challenger on labelled rows and compare it with this model."
            : "Not due.";
        foreach (var trigger in proposal.Triggers) yield return $"  {(trigger.IsMet ? "yes" : "no "),-3} {trigger.Trigger.ToString().ToLowerInvariant()}: {trigger.Sentence}";
    }
}
