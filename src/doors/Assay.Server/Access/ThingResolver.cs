using System.Collections.Concurrent;
using Assay.Tracking;
using Assay.Tracking.Access;
using Assay.Tracking.Documents;
using Assay.Tracking.Experiments;

namespace Assay.Server.Access;

/// <summary>From what a request names to what permissions are given for: a run's experiment, a trace's. What belongs to an experiment stays there, so it is remembered.</summary>
internal sealed class ThingResolver(ITrackingStore store)
{
    private const int MostRemembered = 100_000;
    private const string IssueKind = "issue";
    private readonly ConcurrentDictionary<string, string> _experiments = new(StringComparer.Ordinal);

    /// <summary>What permissions are given for; null where there is no such thing.</summary>
    public async ValueTask<AccessTarget?> FindAsync(NamedThing thing, string name, CancellationToken cancellation) => thing switch
    {
        NamedThing.Experiment or NamedThing.ExperimentWithin or NamedThing.ExperimentHeader => AccessTarget.Experiment(name),
        NamedThing.RegisteredModel => AccessTarget.RegisteredModel(name),
        NamedThing.ExperimentName => await store.Documents.FindByNameAsync(DocumentKinds.Experiment, "", name, cancellation) is { } document ? AccessTarget.Experiment(Experiment.Of(document).ExperimentId) : null,
        NamedThing.Run => Target(await RememberAsync(name, async () => (await store.Runs.FindInfoAsync(name, cancellation))?.ExperimentId)),
        NamedThing.LoggedModel => Target(await ParentAsync(DocumentKinds.LoggedModel, name, cancellation)),
        NamedThing.Trace => Target(await ParentAsync(DocumentKinds.Trace, name, cancellation)),
        NamedThing.Issue => Target(await ParentAsync(IssueKind, name, cancellation)),
        _ => throw new ArgumentOutOfRangeException(nameof(thing), thing, "This is not found by one name."),
    };

    private static AccessTarget? Target(string? experimentId) => experimentId is null ? null : AccessTarget.Experiment(experimentId);

    private ValueTask<string?> ParentAsync(string kind, string id, CancellationToken cancellation) =>
        RememberAsync($"{kind} {id}", async () => (await store.Documents.FindAsync(kind, id, cancellation))?.Parent);

    private async ValueTask<string?> RememberAsync(string key, Func<Task<string?>> find)
    {
        if (_experiments.TryGetValue(key, out var known)) return known;
        if (await find() is not { } found) return null;
        if (_experiments.Count >= MostRemembered) _experiments.Clear();
        return _experiments[key] = found;
    }
}
