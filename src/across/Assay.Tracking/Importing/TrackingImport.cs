using System.Text;
using Assay.Kernel;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Experiments;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Importing;

/// <summary>
/// Brings everything of a source into a store. It can be stopped at any point and given again: it goes on with what is missing, and a whole one changes nothing. Each run is compared by its digest, computed from
/// the source's side and from the store's.
/// </summary>
/// <param name="store">Where it goes.</param>
/// <param name="content">Where the bytes of artifacts go.</param>
/// <param name="clock">What time it is.</param>
/// <param name="entropy">Makes identifiers.</param>
public sealed class TrackingImport(ITrackingStore store, IArtifactContent content, TimeProvider clock, Entropy entropy)
{
    private readonly ExperimentService _experiments = new(store, clock);

    /// <summary>Brings it over.</summary>
    /// <param name="source">What is read.</param>
    /// <param name="progress">Hears of how far it came, after each run.</param>
    /// <param name="cancellation">Stops between two writes.</param>
    public async Task<ImportReport> RunAsync(IImportSource source, Action<ImportTotals>? progress = null, CancellationToken cancellation = default)
    {
        await _experiments.EnsureDefaultAsync(cancellation);
        var pass = new Pass(source, new ImportPlaces(), new ImportTotals(), [], progress);
        var artifacts = new ArtifactImport(source, new ArtifactRepository(store.Artifacts, content, clock), pass.Totals, pass.Notes);
        var models = new ModelImport(store, pass.Places, clock, entropy, pass.Notes);
        var experiments = new ExperimentImport(store, _experiments, pass.Notes);
        await foreach (var experiment in source.ExperimentsAsync(cancellation))
        {
            var keepsLocation = experiment.ArtifactLocation.Length > 0 && source.Files(experiment.ArtifactLocation, cancellation) is null;
            if (await experiments.TakeAsync(experiment, keepsLocation, cancellation) is not { } here) continue;
            pass.Places.Add(experiment, here, keepsLocation);
            pass.Totals.Experiments++;
            await TakeRunsAsync(pass, experiment, artifacts, cancellation);
            await TakeModelsAsync(pass, experiment, artifacts, models, cancellation);
            await experiments.BinAsync(experiment, pass.Places.Of(experiment.ExperimentId), cancellation);
        }

        await foreach (var model in source.RegisteredModelsAsync(cancellation))
        {
            await models.TakeAsync(model, cancellation);
            pass.Totals.RegisteredModels++;
            pass.Totals.ModelVersions += model.Versions.Count;
        }

        artifacts.Conclude();
        foreach (var left in await source.LeftOutAsync(cancellation)) pass.Notes.Add($"Not brought over: {left}.");
        return pass.Report();
    }

    private async Task TakeRunsAsync(Pass pass, Experiment experiment, ArtifactImport artifacts, CancellationToken cancellation)
    {
        var runs = new RunImport(store, pass.Source, clock);
        await foreach (var run in pass.Source.RunsAsync(experiment.ExperimentId, cancellation))
        {
            var place = await artifacts.TakeAsync(run.Info.ArtifactUri, pass.Places.OfRun(experiment.ExperimentId, run.Info.RunId), cancellation);
            pass.Add(run, await runs.TakeAsync(run, pass.Places.Of(experiment.ExperimentId), place, cancellation));
        }
    }

    private static async Task TakeModelsAsync(Pass pass, Experiment experiment, ArtifactImport artifacts, ModelImport models, CancellationToken cancellation)
    {
        await foreach (var model in pass.Source.LoggedModelsAsync(experiment.ExperimentId, cancellation))
        {
            var place = await artifacts.TakeAsync(model.ArtifactLocation, pass.Places.OfModel(experiment.ExperimentId, model.ModelId), cancellation);
            await models.TakeAsync(model, place, cancellation);
            pass.Totals.LoggedModels++;
        }
    }

    /// <summary>One pass over a source.</summary>
    private sealed record Pass(IImportSource Source, ImportPlaces Places, ImportTotals Totals, List<string> Notes, Action<ImportTotals>? Progress)
    {
        private readonly List<string> _lines = [];
        private readonly List<string> _differing = [];
        private readonly List<string> _changed = [];

        public void Add(Run run, ImportedRun imported)
        {
            _lines.Add($"run {run.Info.RunId} {imported.Digest}\n");
            Totals.Runs++;
            Totals.Points += imported.Points;
            if (imported.State == ImportedRunState.Unchanged) Totals.RunsUnchanged++;
            if (imported.State == ImportedRunState.Differs) _differing.Add(run.Info.RunId);
            if (imported.State == ImportedRunState.ChangedHere) _changed.Add(run.Info.RunId);
            Progress?.Invoke(Totals);
        }

        public ImportReport Report()
        {
            _lines.Sort(StringComparer.Ordinal);
            return new ImportReport(Source.Name, Totals, Digest.Of(Encoding.UTF8.GetBytes(string.Concat(_lines))), _differing, _changed, Notes);
        }
    }
}
