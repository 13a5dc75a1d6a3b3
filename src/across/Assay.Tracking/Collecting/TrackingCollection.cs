using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Experiments;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Runs;
using Assay.Tracking.Traces;

namespace Assay.Tracking.Collecting;

/// <summary>
/// Takes away for good what is in the bin: runs, logged models and experiments with their files, and then the content that nothing refers to any more. What a registered version points to stays, and so does what was
/// restored while this was at work: each is looked at again before it goes. Files go first, so that one that is stopped can be given again. What the ledger says of them stays.
/// </summary>
/// <param name="store">Where they are kept.</param>
/// <param name="collector">Takes the files away.</param>
public sealed class TrackingCollection(ITrackingStore store, ContentCollection collector)
{
    /// <summary>Takes it away, or says what would be.</summary>
    /// <returns>What went; <c>gc.run</c> or <c>gc.experiment</c> where something that is named is not in the bin, before anything is taken away.</returns>
    public async Task<Outcome<CollectionReport>> RunAsync(CollectionRequest request, CancellationToken cancellation = default)
    {
        var chosen = await new CollectionChoice(store).ChooseAsync(request, cancellation);
        if (!chosen.Succeeded) return Outcome<CollectionReport>.Failed(chosen.Problems);
        var (report, used) = (new CollectionReport(), await VersionedFolders.ReadAsync(store.Documents, cancellation));
        foreach (var run in chosen.Value.Runs) await TakeAsync(run, used, request.IsDryRun, report, cancellation);
        foreach (var model in chosen.Value.Models) await TakeAsync(model, used, request.IsDryRun, report, cancellation);
        if (chosen.Value.Experiments.Count > 0)
        {
            var occupied = await OccupiedAsync(report, cancellation);
            foreach (var experiment in chosen.Value.Experiments) await TakeAsync(experiment, occupied, request.IsDryRun, report, cancellation);
        }

        if (!request.IsDryRun) await collector.FinishAsync(report, cancellation);
        return report;
    }

    private async Task TakeAsync(RunInfo run, VersionedFolders used, bool isDryRun, CollectionReport report, CancellationToken cancellation)
    {
        if (Stays($"Run {run.RunId}", run.ArtifactUri, used, report)) return;
        if (await store.Runs.FindInfoAsync(run.RunId, cancellation) is not { LifecycleStage: LifecycleStage.Deleted }) return;
        report.Runs.Add(run.RunId);
        await collector.RemoveAsync(run.ArtifactUri, run.RunId, isDryRun, report, cancellation);
        if (!isDryRun) await store.Runs.RemoveAsync([run.RunId], cancellation);
    }

    private async Task TakeAsync(LoggedModel model, VersionedFolders used, bool isDryRun, CollectionReport report, CancellationToken cancellation)
    {
        if (Stays($"Logged model {model.ModelId}", model.ArtifactLocation, used, report)) return;
        if (await store.Documents.FindAsync(DocumentKinds.LoggedModel, model.ModelId, cancellation) is not { } document) return;
        if (document.State != DocumentStates.Deleted && !await IsInBinAsync(model.ExperimentId, cancellation)) return;
        report.LoggedModels.Add(model.ModelId);
        await collector.RemoveAsync(model.ArtifactLocation, model.ModelId, isDryRun, report, cancellation);
        if (!isDryRun) _ = (await store.Documents.WriteAsync([DocumentWrite.Remove(document.Kind, document.Id)], [], cancellation)).Required;
    }

    private async Task TakeAsync(Experiment experiment, IReadOnlySet<string> occupied, bool isDryRun, CollectionReport report, CancellationToken cancellation)
    {
        var id = experiment.ExperimentId;
        if (occupied.Contains(id))
        {
            report.Notes.Add($"Experiment {id} stays: runs or logged models of it do.");
            return;
        }

        if (!await IsInBinAsync(id, cancellation)) return;
        report.Experiments.Add(id);
        await foreach (var document in store.Documents.ListAsync(new DocumentListing(DocumentKinds.Trace) { Parents = [id] }, cancellation))
        {
            var trace = TraceInfo.Of(document);
            report.Traces++;
            await collector.RemoveAsync(trace.Tags.GetValueOrDefault(TraceKeys.ArtifactLocationTag, ""), trace.TraceId, isDryRun, report, cancellation);
        }

        if (!isDryRun) await RemoveAsync(id, cancellation);
    }

    // What hangs on the experiment goes before it, traces with a record of what they were.
    private async Task RemoveAsync(string experimentId, CancellationToken cancellation)
    {
        _ = (await new TraceEraser(store).EraseAsync(experimentId, [], latest: null, most: null, person: null, cancellation)).Required;
        var scorers = await IdsAsync(DocumentKinds.Scorer, [experimentId], cancellation);
        var writes = new List<DocumentWrite>();
        if (scorers.Length > 0) writes.AddRange((await IdsAsync(DocumentKinds.ScorerVersion, scorers, cancellation)).Select(id => DocumentWrite.Remove(DocumentKinds.ScorerVersion, id)));
        writes.AddRange(scorers.Select(id => DocumentWrite.Remove(DocumentKinds.Scorer, id)));
        writes.AddRange((await IdsAsync(DocumentKinds.Issue, [experimentId], cancellation)).Select(id => DocumentWrite.Remove(DocumentKinds.Issue, id)));
        writes.Add(DocumentWrite.Remove(DocumentKinds.Experiment, experimentId));
        _ = (await store.Documents.WriteAsync(writes, [], cancellation)).Required;
    }

    private async Task<string[]> IdsAsync(string kind, string[] parents, CancellationToken cancellation) =>
        await store.Documents.ListAsync(new DocumentListing(kind) { Parents = parents }, cancellation).Select(document => document.Id).ToArrayAsync(cancellation);

    private async Task<bool> IsInBinAsync(string experimentId, CancellationToken cancellation) =>
        await store.Documents.FindAsync(DocumentKinds.Experiment, experimentId, cancellation) is { State: DocumentStates.Deleted };

    /// <summary>The experiments that something is in which does not go.</summary>
    private async Task<IReadOnlySet<string>> OccupiedAsync(CollectionReport report, CancellationToken cancellation)
    {
        var (going, models, occupied) = (report.Runs.ToHashSet(StringComparer.Ordinal), report.LoggedModels.ToHashSet(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        await store.Columns.ReadColumnsAsync(columns => columns.ReadRuns(null, run =>
        {
            if (!going.Contains(run.RunId)) occupied.Add(run.ExperimentId);
        }), cancellation);
        await foreach (var model in store.Documents.ListAsync(new DocumentListing(DocumentKinds.LoggedModel), cancellation))
        {
            if (!models.Contains(model.Id)) occupied.Add(model.Parent);
        }

        return occupied;
    }

    private static bool Stays(string what, string location, VersionedFolders used, CollectionReport report)
    {
        if (used.Within(location) is not { } version) return false;
        report.Notes.Add($"{what} stays: {version} points to its files. Delete that version first.");
        return true;
    }
}
