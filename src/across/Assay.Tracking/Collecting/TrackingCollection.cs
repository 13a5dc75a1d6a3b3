using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Experiments;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Collecting;

/// <summary>
/// Takes away for good what is in the bin: runs, experiments and logged models with their files, and then the content that nothing refers to any more. Files go first, so that one that is stopped can be given again.
/// What the ledger says of them stays.
/// </summary>
/// <param name="store">Where they are kept.</param>
/// <param name="collector">Takes the files away.</param>
public sealed class TrackingCollection(ITrackingStore store, ContentCollection collector)
{
    private const int RunsAtOnce = 200;

    /// <summary>Takes it away, or says what would be.</summary>
    /// <returns>What went; <c>gc.run</c> or <c>gc.experiment</c> where something that is named is not in the bin, before anything is taken away.</returns>
    public async Task<Outcome<CollectionReport>> RunAsync(CollectionRequest request, CancellationToken cancellation = default)
    {
        var report = new CollectionReport();
        var experiments = await ExperimentsAsync(request, cancellation);
        var runs = await RunsAsync(request, experiments.Select(experiment => experiment.ExperimentId).ToHashSet(StringComparer.Ordinal), cancellation);
        Problem[] problems = [.. Missing(request, experiments), .. await MissingAsync(request, runs, cancellation)];
        if (problems.Length > 0) return Outcome<CollectionReport>.Failed([.. problems]);
        var models = await ModelsAsync(request, experiments, cancellation);
        report.Runs.AddRange(runs.Select(run => run.RunId));
        report.LoggedModels.AddRange(models.Select(model => model.ModelId));
        report.Experiments.AddRange(experiments.Select(experiment => experiment.ExperimentId));
        foreach (var run in runs) await collector.RemoveAsync(run.ArtifactUri, run.RunId, request.IsDryRun, report, cancellation);
        foreach (var model in models) await collector.RemoveAsync(model.ArtifactLocation, model.ModelId, request.IsDryRun, report, cancellation);
        if (!request.IsDryRun)
        {
            foreach (var some in report.Runs.Chunk(RunsAtOnce)) await store.Runs.RemoveAsync(some, cancellation);
            foreach (var model in models) await RemoveAsync([(DocumentKinds.LoggedModel, model.ModelId)], cancellation);
        }

        foreach (var experiment in experiments) await RemoveAsync(experiment, request.IsDryRun, report, cancellation);
        await collector.FinishAsync(request.IsDryRun, report, cancellation);
        return report;
    }

    private async Task<List<Experiment>> ExperimentsAsync(CollectionRequest request, CancellationToken cancellation)
    {
        if (request.RunIds.Count > 0 && request.ExperimentIds.Count == 0) return [];
        var binned = store.Documents.ListAsync(new DocumentListing(DocumentKinds.Experiment) { State = DocumentStates.Deleted }, cancellation).Select(Experiment.Of);
        return await binned.Where(experiment => experiment.LastUpdateTime < request.Before && (request.ExperimentIds.Count == 0 || request.ExperimentIds.Contains(experiment.ExperimentId))).ToListAsync(cancellation);
    }

    private async Task<List<RunInfo>> RunsAsync(CollectionRequest request, HashSet<string> experiments, CancellationToken cancellation)
    {
        var binned = await store.Runs.DeletedBeforeAsync(request.Before, cancellation);
        return [.. binned.Where(run => request.IsOfAll || request.RunIds.Contains(run.RunId) || experiments.Contains(run.ExperimentId))];
    }

    private async Task<List<LoggedModel>> ModelsAsync(CollectionRequest request, List<Experiment> experiments, CancellationToken cancellation)
    {
        var models = new List<LoggedModel>();
        var binned = new DocumentListing(DocumentKinds.LoggedModel) { State = DocumentStates.Deleted };
        if (request.IsOfAll) models.AddRange(await store.Documents.ListAsync(binned, cancellation).Select(LoggedModel.Of).Where(model => model.LastUpdateTime < request.Before).ToListAsync(cancellation));
        if (experiments.Count == 0) return models;
        var within = new DocumentListing(DocumentKinds.LoggedModel) { Parents = [.. experiments.Select(experiment => experiment.ExperimentId)] };
        models.AddRange(await store.Documents.ListAsync(within, cancellation).Select(LoggedModel.Of).ToListAsync(cancellation));
        return [.. models.DistinctBy(model => model.ModelId)];
    }

    private async Task RemoveAsync(Experiment experiment, bool isDryRun, CollectionReport report, CancellationToken cancellation)
    {
        await foreach (var trace in store.Documents.ListAsync(new DocumentListing(DocumentKinds.Trace) { Parents = [experiment.ExperimentId] }, cancellation))
        {
            report.Traces++;
            if (isDryRun) continue;
            var parts = new List<(string Kind, string Id)>();
            foreach (var kind in new[] { DocumentKinds.Span, DocumentKinds.Assessment })
                await foreach (var part in store.Documents.ListAsync(new DocumentListing(kind) { Parents = [trace.Id] }, cancellation)) parts.Add((kind, part.Id));
            await RemoveAsync([.. parts, (DocumentKinds.Trace, trace.Id)], cancellation);
        }

        if (!isDryRun) await RemoveAsync([(DocumentKinds.Experiment, experiment.ExperimentId)], cancellation);
    }

    private async Task RemoveAsync((string Kind, string Id)[] documents, CancellationToken cancellation) =>
        _ = (await store.Documents.WriteAsync([.. documents.Select(document => DocumentWrite.Remove(document.Kind, document.Id))], [], cancellation)).Required;

    private static IEnumerable<Problem> Missing(CollectionRequest request, List<Experiment> found) =>
        request.ExperimentIds.Except(found.Select(experiment => experiment.ExperimentId), StringComparer.Ordinal).Select(id =>
            new Problem("gc.experiment", "The experiment is not in the bin, or not for long enough.", "Delete it first, or leave out --older-than.") { Value = id, Expected = "an experiment that was deleted" });

    private async Task<IReadOnlyList<Problem>> MissingAsync(CollectionRequest request, List<RunInfo> found, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        foreach (var id in request.RunIds.Except(found.Select(run => run.RunId), StringComparer.Ordinal))
        {
            var why = await store.Runs.FindInfoAsync(id, cancellation) is null ? "There is no such run." : "The run is not in the bin, or not for long enough.";
            problems.Add(new Problem("gc.run", why, "Delete it first, or leave out --older-than.") { Value = id, Expected = "a run that was deleted" });
        }

        return problems;
    }
}
