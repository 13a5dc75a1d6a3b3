using Assay.Kernel;
using Assay.Projects.Steps;
using Assay.Train.External;
using Assay.Train.Records;
using Assay.Train.Scoring;
using Assay.Train.Selection;
using Assay.Train.Steps;
using Assay.Train.Trainers;

namespace Assay.Train;

/// <summary>The stage's steps in their order: runs, selection, the model, the baseline's model.</summary>
internal sealed class TrainPipeline(TrainContext context)
{
    private const string ModelFile = "model.onnx";
    private const string BaselineFile = "baseline.onnx";
    private readonly List<FinishedRun> _history = [];

    /// <summary>Brings all steps up to date and gathers what they left.</summary>
    public async Task<Outcome<TrainedModel>> RunAsync(CancellationToken cancellation)
    {
        var external = await ExternalCandidates.OfAsync(context.Train, context.Run.Project.Folder, context.Run.Clock, cancellation);
        if (!external.Succeeded) return Outcome<TrainedModel>.Failed(external.Problems);
        var contenders = new Contenders(context, external.Value);
        var runs = await CompeteAsync(contenders, cancellation);
        return runs.Succeeded ? await ConcludeAsync(contenders, runs.Value, cancellation) : Outcome<TrainedModel>.Failed(runs.Problems);
    }

    private async Task<Outcome<List<FinishedRun>>> CompeteAsync(Contenders contenders, CancellationToken cancellation)
    {
        var runs = new List<FinishedRun>();
        var search = new CandidateSearch(context, _history);
        foreach (var trainer in contenders.Trainers())
        {
            var finished = await search.RunAsync(trainer, cancellation);
            if (!finished.Succeeded) return finished;
            runs.AddRange(finished.Value);
        }

        foreach (var candidate in contenders.External)
        {
            var finished = await ExternalRunStep.RunAsync(context, candidate, cancellation);
            if (!finished.Succeeded) return Outcome<List<FinishedRun>>.Failed(finished.Problems);
            runs.Add(finished.Value);
            _history.Add(finished.Value);
        }

        return runs;
    }

    private async Task<Outcome<TrainedModel>> ConcludeAsync(Contenders contenders, List<FinishedRun> runs, CancellationToken cancellation)
    {
        var selected = await SelectionStep.RunAsync(context, runs, contenders.ComplexityOf, cancellation);
        if (!selected.Succeeded) return Outcome<TrainedModel>.Failed(selected.Problems);
        var selection = selected.Value.Record<TrainSelection>();
        foreach (var warning in SelectionWarnings.In(selection)) context.Run.Warn(warning);
        var model = await contenders.ModelAsync(selection.Winner, "train/model", ModelFile, cancellation);
        if (!model.Succeeded) return Outcome<TrainedModel>.Failed(model.Problems);
        var baseline = await contenders.BaselineModelAsync("train/baseline", BaselineFile, cancellation);
        if (!baseline.Succeeded) return Outcome<TrainedModel>.Failed(baseline.Problems);
        var gathered = await GatherAsync(selected.Value, model.Value, baseline.Value, runs, cancellation);
        return gathered with { Refit = contenders.RefitOf(selection.Winner), OutOfFoldCaveat = selection.Winner.Caveat };
    }

    private async Task<TrainedModel> GatherAsync(StepResult selected, StepResult model, StepResult baseline, List<FinishedRun> runs, CancellationToken cancellation)
    {
        var signature = model.Artifact(ModelStep.SignatureFileOf(ModelFile));
        return new TrainedModel
        {
            Onnx = model.Artifact(ModelFile),
            SignatureFile = signature,
            Signature = ModelSignature.FromJson(await File.ReadAllBytesAsync(context.Run.Artifacts.PathOf(signature.Digest), cancellation)),
            OutOfFold = SelectionStep.WinnerOf(selected.Record<TrainSelection>(), runs).OutOfFold,
            BaselineOnnx = baseline.Artifact(BaselineFile),
            BaselineOutOfFold = runs.Single(run => run.Body.Candidate == BuiltInTrainers.Baseline).OutOfFold,
            Selection = selected.Entry<TrainSelection>(),
            Model = model.Entry<TrainModel>(),
            Baseline = baseline.Entry<TrainModel>(),
            Runs = [.. _history.Select(run => run.Entry)],
        };
    }
}
