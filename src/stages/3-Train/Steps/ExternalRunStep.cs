using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Projects.Steps;
using Assay.Train.External;
using Assay.Train.Records;
using Assay.Train.Tuning;

namespace Assay.Train.Steps;

/// <summary>
/// Scores a candidate of one's own, in the step <c>train/run/NAME-1</c>. A command is run for each fold of the first repeat; a finished model predicts the
/// rows of every fold as it stands.
/// </summary>
internal static class ExternalRunStep
{
    private const int Version = 1;
    private const int SeedBits = 31;

    /// <summary>Scores the candidate.</summary>
    public static async Task<Outcome<FinishedRun>> RunAsync(TrainContext context, IExternalCandidate candidate, CancellationToken cancellation)
    {
        var inputs = candidate.AddTo(context.Learning(Version).Value("candidate", candidate.Name).Value("costs", context.Costs));
        var step = await context.Run.StepAsync($"train/run/{candidate.Name}-1", inputs, (scope, stop) => WorkAsync(context, candidate, scope, stop), cancellation);
        return step.Map(FinishedRun.Of);
    }

    /// <summary>A seed as any program takes it, from the candidate's and a purpose.</summary>
    public static int SeedFor(TrainContext context, string candidate, string purpose) =>
        (int)(SeededRandom.For(TrialStep.SeedOf(context, candidate), purpose).NextUInt64() >> (64 - SeedBits));

    /// <summary>Leaves what was printed, if anything was; done also when the step fails, so that somebody can read it.</summary>
    public static async Task<Outcome<Nothing>> KeepLogAsync(TrainContext context, IExternalCandidate candidate, StepScope scope, CommandLog log, Outcome<Nothing> outcome)
    {
        if (!candidate.LearnsAnew) return outcome;
        var kept = await scope.WriteBytesAsync($"train-{candidate.Name}.log", CommandLog.MediaType, log.ToBytes(), CancellationToken.None);
        if (outcome.Succeeded) return outcome;
        var where = context.Run.Artifacts.PathOf(kept.Digest);
        return Outcome<Nothing>.Failed(outcome.Problems.Select(problem => problem with { Remedy = $"{problem.Remedy} All that was printed is in {where}." }));
    }

    private static async Task<Outcome<Nothing>> WorkAsync(TrainContext context, IExternalCandidate candidate, StepScope scope, CancellationToken cancellation)
    {
        var loaded = await context.Source.LoadAsync(cancellation);
        if (!loaded.Succeeded) return Outcome<Nothing>.Failed(loaded.Problems);
        var (data, log, started) = (loaded.Value, new CommandLog(), context.Run.Clock.GetTimestamp());
        (int Repeat, int Fold)[] folds = [.. data.Folds().Where(fold => !candidate.LearnsAnew || fold.Repeat == 0)];
        var predictions = OutOfFoldPredictions.Empty(data.All.Count, data.All.Width, candidate.LearnsAnew ? 1 : data.FoldOfRow.Length);
        var validation = new CrossValidation(data, context.Costs, predictions);
        var scores = ImmutableArray.CreateBuilder<FoldScore>();
        foreach (var fold in folds)
        {
            var score = await ScoreAsync(context, candidate, data, validation, fold, log, cancellation);
            if (!score.Succeeded) return await KeepLogAsync(context, candidate, scope, log, Outcome<Nothing>.Failed(score.Problems));
            scores.Add(score.Value);
            scope.Progress((double)scores.Count / folds.Length, $"fold {scores.Count} of {folds.Length}");
        }

        var file = await scope.WriteBytesAsync(FinishedRun.FileName(candidate.Name, 1, 2), OutOfFoldFile.MediaType, OutOfFoldFile.ToBytes(predictions), cancellation);
        scope.Record(Body(context, candidate, scores.ToImmutable(), context.Run.Clock.GetElapsedTime(started)), file.Subject());
        return await KeepLogAsync(context, candidate, scope, log, Outcome.Done);
    }

    private static async Task<Outcome<FoldScore>> ScoreAsync(
        TrainContext context, IExternalCandidate candidate, TrainingData data, CrossValidation validation, (int Repeat, int Fold) at, CommandLog log, CancellationToken cancellation)
    {
        var (inside, outside) = data.Fold(at.Repeat, at.Fold);
        var expected = SignatureMaker.Of(data, context.Problem.Target, context.Source.Features, outside);
        log.Begin($"fold {at.Fold + 1}: {outside.Length} rows to learn from");
        var order = new TrainingOrder(data.All.Take(outside), expected, SeedFor(context, candidate.Name, $"fold {at.Repeat}/{at.Fold}"), log);
        var model = await candidate.ModelAsync(order, cancellation);
        var scored = model.Then(bytes => ExternalScoring.Of(bytes, candidate.Name, expected, data.Features.Take(inside)));
        return scored.Map(found => validation.Judge(at, candidate.LearnsAnew ? outside.Length : 0, found.Predictions.Values));
    }

    private static TrainRun Body(TrainContext context, IExternalCandidate candidate, ImmutableArray<FoldScore> folds, TimeSpan elapsed) => new()
    {
        Candidate = candidate.Name,
        Trial = 1,
        Rung = 2,
        Parameters = ImmutableSortedDictionary<string, double>.Empty,
        Seed = TrialStep.SeedOf(context, candidate.Name),
        Environment = TrainingEnvironment.Current,
        DurationSeconds = Math.Round(elapsed.TotalSeconds, 3),
        Folds = folds,
        Metrics = CrossValidation.Summarise(folds),
        Caveat = candidate.Caveat,
    };
}
