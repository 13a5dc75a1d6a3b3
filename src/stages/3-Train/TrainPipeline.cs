using Assay.Kernel;
using Assay.Train.Records;
using Assay.Train.Scoring;
using Assay.Train.Selection;
using Assay.Train.Steps;
using Assay.Train.Trainers;
using Assay.Train.Tuning;

namespace Assay.Train;

/// <summary>The stage's steps in their order: runs, selection, the model.</summary>
internal sealed class TrainPipeline(TrainContext context)
{
    private readonly BaselineTrainer _baseline = new(context.Problem.Baseline);

    /// <summary>Brings all steps up to date and gathers what they left.</summary>
    public async Task<Outcome<TrainedModel>> RunAsync(CancellationToken cancellation)
    {
        var runs = new List<FinishedRun>();
        var history = new List<FinishedRun>();
        foreach (var trainer in Trainers())
        {
            var finished = await TuneAsync(trainer, history, cancellation);
            if (!finished.Succeeded) return Outcome<TrainedModel>.Failed(finished.Problems);
            runs.AddRange(finished.Value);
        }

        return await ConcludeAsync(runs, history, cancellation);
    }

    private IEnumerable<ITrainer> Trainers()
    {
        var names = context.Train.Candidates?.Where(candidate => candidate.IsBuiltIn).Select(candidate => candidate.Name).ToHashSet(StringComparer.Ordinal);
        return BuiltInTrainers.For(context.Problem.Task).Where(trainer => names is null || names.Contains(trainer.Name)).Prepend(_baseline);
    }

    // Successive halving within a candidate: all trials on few folds, the best of them on all.
    private async Task<Outcome<List<FinishedRun>>> TuneAsync(ITrainer trainer, List<FinishedRun> history, CancellationToken cancellation)
    {
        var trials = TrialPlan.Of(trainer, context.Train.Tuning, context.Train.Seed).Select((parameters, i) => new Trial(trainer, i + 1, parameters)).ToList();
        var survivors = TrialPlan.Survivors(trials.Count, context.Train.Tuning);
        var screened = new List<(Trial Trial, FinishedRun? Run)>();
        foreach (var trial in trials)
        {
            var run = survivors == trials.Count ? Outcome<FinishedRun?>.Success(null) : (await TrialStep.ScreenAsync(context, trial, cancellation)).Map(finished => (FinishedRun?)finished);
            if (!run.Succeeded) return Outcome<List<FinishedRun>>.Failed(run.Problems);
            screened.Add((trial, run.Value));
        }

        history.AddRange(screened.Select(pair => pair.Run).OfType<FinishedRun>());
        return await ScoreAsync(Best(screened, survivors), history, cancellation);
    }

    private async Task<Outcome<List<FinishedRun>>> ScoreAsync(IEnumerable<(Trial Trial, FinishedRun? Run)> trials, List<FinishedRun> history, CancellationToken cancellation)
    {
        var finished = new List<FinishedRun>();
        foreach (var (trial, run) in trials)
        {
            var scored = await TrialStep.ScoreAsync(context, trial, run, cancellation);
            if (!scored.Succeeded) return Outcome<List<FinishedRun>>.Failed(scored.Problems);
            finished.Add(scored.Value);
        }

        history.AddRange(finished);
        return finished;
    }

    private IEnumerable<(Trial Trial, FinishedRun? Run)> Best(List<(Trial Trial, FinishedRun? Run)> screened, int survivors)
    {
        if (survivors == screened.Count) return screened;
        double Score(FinishedRun? run) => RunSelector.MeanOf(run!.Body, context.Metric.Name) is var mean && double.IsNaN(mean) ? double.NegativeInfinity : context.Metric.GreaterIsBetter ? mean : -mean;
        return screened.OrderByDescending(pair => Score(pair.Run)).ThenBy(pair => pair.Trial.Number).Take(survivors).OrderBy(pair => pair.Trial.Number);
    }

    private async Task<Outcome<TrainedModel>> ConcludeAsync(List<FinishedRun> runs, List<FinishedRun> history, CancellationToken cancellation)
    {
        var selected = await SelectionStep.RunAsync(context, runs, ComplexityOf, cancellation);
        if (!selected.Succeeded) return Outcome<TrainedModel>.Failed(selected.Problems);
        var selection = selected.Value.Record<TrainSelection>();
        foreach (var warning in SelectionWarnings.In(selection)) context.Run.Warn(warning);
        var trial = new Trial(TrainerOf(selection.Winner.Candidate), selection.Winner.Trial, new TrainerParameters(selection.Winner.Parameters));
        var model = await ModelStep.RunAsync(context, "train/model", "model.onnx", trial, cancellation);
        if (!model.Succeeded) return Outcome<TrainedModel>.Failed(model.Problems);
        var baseline = await ModelStep.RunAsync(context, "train/baseline", "baseline.onnx", new Trial(_baseline, 1, TrainerParameters.None), cancellation);
        if (!baseline.Succeeded) return Outcome<TrainedModel>.Failed(baseline.Problems);
        var signature = model.Value.Artifact(ModelStep.SignatureFileOf("model.onnx"));
        return new TrainedModel
        {
            Onnx = model.Value.Artifact("model.onnx"),
            SignatureFile = signature,
            Signature = ModelSignature.FromJson(await File.ReadAllBytesAsync(context.Run.Artifacts.PathOf(signature.Digest), cancellation)),
            OutOfFold = SelectionStep.WinnerOf(selection, runs).OutOfFold,
            BaselineOnnx = baseline.Value.Artifact("baseline.onnx"),
            BaselineOutOfFold = runs.Single(run => run.Body.Candidate == BuiltInTrainers.Baseline).OutOfFold,
            Selection = selected.Value.Entry<TrainSelection>(),
            Model = model.Value.Entry<TrainModel>(),
            Baseline = baseline.Value.Entry<TrainModel>(),
            Runs = [.. history.Select(run => run.Entry)],
            Refit = rows => trial.Trainer.Fit(rows, trial.Parameters, TrialStep.SeedOf(context, trial.Trainer.Name)),
        };
    }

    private ITrainer TrainerOf(string candidate) => candidate == BuiltInTrainers.Baseline ? _baseline : BuiltInTrainers.Find(candidate)!;

    private int ComplexityOf(string candidate) => TrainerOf(candidate).Complexity;
}
