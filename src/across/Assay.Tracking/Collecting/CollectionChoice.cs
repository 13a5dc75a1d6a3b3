using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Experiments;
using Assay.Tracking.LoggedModels;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Collecting;

/// <summary>Finds what is in the bin, and refuses what is named and is not.</summary>
internal sealed class CollectionChoice(ITrackingStore store)
{
    /// <summary>What is asked for; <c>gc.run</c> or <c>gc.experiment</c> for each that is named and not in the bin.</summary>
    public async Task<Outcome<Chosen>> ChooseAsync(CollectionRequest request, CancellationToken cancellation)
    {
        var experiments = await ExperimentsAsync(request, cancellation);
        var runs = await RunsAsync(request, experiments.Select(experiment => experiment.ExperimentId).ToHashSet(StringComparer.Ordinal), cancellation);
        Problem[] problems = [.. Missing(request, experiments), .. await MissingAsync(request, runs, cancellation)];
        return problems.Length > 0 ? Outcome<Chosen>.Failed([.. problems]) : new Chosen(experiments, runs, await ModelsAsync(request, experiments, cancellation));
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

    private static IEnumerable<Problem> Missing(CollectionRequest request, List<Experiment> found) =>
        request.ExperimentIds.Except(found.Select(experiment => experiment.ExperimentId), StringComparer.Ordinal).Select(id =>
            new Problem("gc.experiment", "No experiment of that id is in the bin for long enough.", "See that the id is right and that it was deleted; where --older-than is given, leave it out.") { Value = id, Expected = "an experiment that was deleted" });

    private async Task<IReadOnlyList<Problem>> MissingAsync(CollectionRequest request, List<RunInfo> found, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        foreach (var id in request.RunIds.Except(found.Select(run => run.RunId), StringComparer.Ordinal))
        {
            var run = await store.Runs.FindInfoAsync(id, cancellation);
            var (why, remedy) = run switch
            {
                null => ("There is no run of that id: it is taken away already, or the id is not whole.", "Give whole ids, as 'assay runs search --view deleted --json' lists them."),
                { LifecycleStage: LifecycleStage.Active } => ("The run is not in the bin.", "Delete it first, with mlflow.delete_run or MlflowClient.delete_run."),
                _ => ("The run is not in the bin for long enough.", "Wait, or leave out --older-than."),
            };
            problems.Add(new Problem("gc.run", why, remedy) { Value = id, Expected = "a run that was deleted" });
        }

        return problems;
    }
}
