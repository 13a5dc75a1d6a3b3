using System.Text;
using Assay.Kernel;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Experiments;
using Assay.Tracking.Runs;

namespace Assay.Tracking.Importing;

/// <summary>
/// Brings everything of a source into a store. It can be stopped at any point and given again: it goes on with what is missing, and a whole one changes nothing. Each run and each trace is compared by its digest, computed from
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
        var evaluation = new EvaluationImport(store, pass.Places, pass.Totals, pass.Notes);
        await foreach (var experiment in source.ExperimentsAsync(cancellation)) await TakeAsync(pass, experiment, artifacts, models, evaluation, cancellation);
        await foreach (var model in source.RegisteredModelsAsync(cancellation))
        {
            await models.TakeAsync(model, cancellation);
            pass.Totals.RegisteredModels++;
            pass.Totals.ModelVersions += model.Versions.Count;
        }

        await foreach (var dataset in source.EvaluationDatasetsAsync(cancellation)) await evaluation.TakeAsync(dataset, cancellation);
        artifacts.Conclude();
        foreach (var left in await source.LeftOutAsync(cancellation)) pass.Notes.Add($"Not brought over: {left}.");
        return pass.Report();
    }

    private async Task TakeAsync(Pass pass, Experiment experiment, ArtifactImport artifacts, ModelImport models, EvaluationImport evaluation, CancellationToken cancellation)
    {
        var experiments = new ExperimentImport(store, _experiments, pass.Notes);
        var keepsLocation = experiment.ArtifactLocation.Length > 0 && pass.Source.Files(experiment.ArtifactLocation, cancellation) is null;
        if (await experiments.TakeAsync(experiment, keepsLocation, cancellation) is not { } here) return;
        pass.Places.Add(experiment, here, keepsLocation);
        pass.Totals.Experiments++;
        await TakeRunsAsync(pass, experiment, artifacts, cancellation);
        await TakeModelsAsync(pass, experiment, artifacts, models, cancellation);
        await TakeTracesAsync(pass, experiment, artifacts, cancellation);
        await TakeEvaluationAsync(pass, experiment, evaluation, cancellation);
        await experiments.BinAsync(experiment, pass.Places.Of(experiment.ExperimentId), cancellation);
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

    private async Task TakeTracesAsync(Pass pass, Experiment experiment, ArtifactImport artifacts, CancellationToken cancellation)
    {
        var traces = new TraceImport(store, pass.Source, pass.Places, artifacts, clock);
        await foreach (var trace in pass.Source.TracesAsync(experiment.ExperimentId, cancellation)) pass.Add(trace, await traces.TakeAsync(trace, cancellation));
    }

    private static async Task TakeEvaluationAsync(Pass pass, Experiment experiment, EvaluationImport evaluation, CancellationToken cancellation)
    {
        await foreach (var scorer in pass.Source.ScorersAsync(experiment.ExperimentId, cancellation)) await evaluation.TakeAsync(scorer, cancellation);
        await foreach (var issue in pass.Source.IssuesAsync(experiment.ExperimentId, cancellation)) await evaluation.TakeAsync(issue, cancellation);
    }

    /// <summary>One pass over a source.</summary>
    private sealed record Pass(IImportSource Source, ImportPlaces Places, ImportTotals Totals, List<string> Notes, Action<ImportTotals>? Progress)
    {
        private readonly List<string> _lines = [];
        private readonly List<string> _differing = [];
        private readonly List<string> _tracesDiffering = [];
        private readonly List<string> _changed = [];

        public void Add(Run run, ImportedRun imported)
        {
            _lines.Add($"run {run.Info.RunId} {imported.Digest}\n");
            Totals.Runs++;
            Totals.Points += imported.Points;
            if (imported.State == ImportedState.Unchanged) Totals.RunsUnchanged++;
            if (imported.State == ImportedState.Differs) _differing.Add(run.Info.RunId);
            if (imported.State == ImportedState.ChangedHere) _changed.Add(run.Info.RunId);
            Progress?.Invoke(Totals);
        }

        public void Add(SourceTrace trace, ImportedItem imported)
        {
            _lines.Add($"trace {trace.Info.TraceId} {imported.Digest}\n");
            Totals.Traces++;
            Totals.Spans += trace.Spans.Count;
            Totals.Assessments += trace.Assessments.Count;
            if (imported.State == ImportedState.Unchanged) Totals.TracesUnchanged++;
            if (imported.State == ImportedState.Differs) _tracesDiffering.Add(trace.Info.TraceId);
            if (imported.State == ImportedState.ChangedHere) _changed.Add(trace.Info.TraceId);
            Progress?.Invoke(Totals);
        }

        public ImportReport Report()
        {
            _lines.Sort(StringComparer.Ordinal);
            return new ImportReport(Source.Name, Totals, Digest.Of(Encoding.UTF8.GetBytes(string.Concat(_lines))), _differing, _tracesDiffering, _changed, Notes);
        }
    }
}
