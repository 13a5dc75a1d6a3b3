using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Projects.Steps;
using Assay.Train.Records;
using Assay.Train.Trainers;
using Assay.Train.Tuning;

namespace Assay.Train.Steps;

/// <summary>
/// Scores one trial by cross-validation: on the first rung by two folds, in the step <c>train/run/NAME-N/screen</c>, on the second by all folds of all
/// repeats, in <c>train/run/NAME-N</c>, which takes over what the first rung found. A killed run resumes at the trial.
/// </summary>
internal static class TrialStep
{
    private const int Version = 1;

    /// <summary>Scores the trial on the first rung.</summary>
    public static Task<Outcome<FinishedRun>> ScreenAsync(TrainContext context, Trial trial, CancellationToken cancellation) => RunAsync(context, trial, 1, null, cancellation);

    /// <summary>Scores the trial on all folds.</summary>
    /// <param name="context">The run.</param>
    /// <param name="trial">The trial.</param>
    /// <param name="screened">Its first rung, if it had one.</param>
    /// <param name="cancellation">Looked at between folds.</param>
    public static Task<Outcome<FinishedRun>> ScoreAsync(TrainContext context, Trial trial, FinishedRun? screened, CancellationToken cancellation) =>
        RunAsync(context, trial, 2, screened, cancellation);

    /// <summary>The seed of a trial.</summary>
    public static ulong SeedOf(TrainContext context, string candidate) => SeededRandom.For(context.Train.Seed, $"train {candidate}").NextUInt64() >> 11;

    private static async Task<Outcome<FinishedRun>> RunAsync(TrainContext context, Trial trial, int rung, FinishedRun? screened, CancellationToken cancellation)
    {
        var name = $"train/run/{trial.Trainer.Name}-{trial.Number}{(rung == 1 ? "/screen" : "")}";
        var inputs = context.Learning(Version)
            .Value("candidate", trial.Trainer.Name)
            .Value("trial", trial.Number)
            .Value("parameters", trial.Parameters.Values)
            .Value("rung", rung)
            .Value("costs", context.Costs);
        if (trial.Trainer is BaselineTrainer baseline) inputs = inputs.Value("baseline", baseline.Identity);
        if (screened is not null) inputs = inputs.Artifact(screened.OutOfFold).Record(screened.Entry);
        var step = await context.Run.StepAsync(name, inputs, (scope, stop) => WorkAsync(context, trial, rung, screened, scope, stop), cancellation);
        return step.Map(FinishedRun.Of);
    }

    private static async Task<Outcome<Nothing>> WorkAsync(TrainContext context, Trial trial, int rung, FinishedRun? screened, StepScope scope, CancellationToken cancellation)
    {
        var loaded = await context.Source.LoadAsync(cancellation);
        if (!loaded.Succeeded) return Outcome<Nothing>.Failed(loaded.Problems);
        var data = loaded.Value;
        var started = context.Run.Clock.GetTimestamp();
        var predictions = screened is null
            ? OutOfFoldPredictions.Empty(data.All.Count, data.All.Width, data.FoldOfRow.Length)
            : OutOfFoldFile.Read(context.Run.Artifacts.PathOf(screened.OutOfFold.Digest));
        var known = screened?.Body.Folds ?? [];
        var due = data.Folds().Where(fold => !known.Any(score => (score.Repeat, score.Fold) == fold)).Take(rung == 1 ? TrialPlan.ScreeningFolds : int.MaxValue).ToList();
        var (validation, parentSeed) = (new CrossValidation(data, context.Costs, predictions), SeedOf(context, trial.Trainer.Name));
        void Tell(int done) => scope.Progress((double)done / due.Count, $"fold {done} of {due.Count}");
        var scored = await Task.Run(() => validation.Score(due, (rows, seed) => trial.Trainer.Fit(rows, trial.Parameters, seed), parentSeed, Tell, cancellation), cancellation);
        ImmutableArray<FoldScore> folds = [.. known.Concat(scored).OrderBy(fold => (fold.Repeat, fold.Fold))];
        var file = await scope.WriteBytesAsync(FinishedRun.FileName(trial.Trainer.Name, trial.Number, rung), OutOfFoldFile.MediaType, OutOfFoldFile.ToBytes(predictions), cancellation);
        scope.Record(Body(context, trial, rung, folds, context.Run.Clock.GetElapsedTime(started)), file.Subject());
        return Outcome.Done;
    }

    private static TrainRun Body(TrainContext context, Trial trial, int rung, ImmutableArray<FoldScore> folds, TimeSpan elapsed) => new()
    {
        Candidate = trial.Trainer.Name,
        Trial = trial.Number,
        Rung = rung,
        Parameters = trial.Parameters.Values,
        Seed = SeedOf(context, trial.Trainer.Name),
        Environment = TrainingEnvironment.Current,
        DurationSeconds = Math.Round(elapsed.TotalSeconds, 3),
        Folds = folds,
        Metrics = CrossValidation.Summarise(folds),
    };
}
