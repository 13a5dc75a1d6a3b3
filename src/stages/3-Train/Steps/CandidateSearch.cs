using Assay.Kernel;
using Assay.Train.Selection;
using Assay.Train.Trainers;
using Assay.Train.Tuning;

namespace Assay.Train.Steps;

/// <summary>Successive halving within one candidate: all trials on few folds, the best of them on all.</summary>
/// <param name="context">The run.</param>
/// <param name="history">Every run is added here, in order.</param>
internal sealed class CandidateSearch(TrainContext context, List<FinishedRun> history)
{
    /// <summary>The candidate's runs on all folds.</summary>
    public async Task<Outcome<List<FinishedRun>>> RunAsync(ITrainer trainer, CancellationToken cancellation)
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
        return await ScoreAsync(Best(screened, survivors), cancellation);
    }

    private async Task<Outcome<List<FinishedRun>>> ScoreAsync(IEnumerable<(Trial Trial, FinishedRun? Run)> trials, CancellationToken cancellation)
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

    private IEnumerable<(Trial Trial, FinishedRun? Run)> Best(List<(Trial Trial, FinishedRun? Run)> screened, int survivors) =>
        survivors == screened.Count ? screened : screened.OrderByDescending(pair => Score(pair.Run!)).ThenBy(pair => pair.Trial.Number).Take(survivors).OrderBy(pair => pair.Trial.Number);

    private double Score(FinishedRun run)
    {
        var mean = RunSelector.MeanOf(run.Body, context.Metric.Name);
        if (double.IsNaN(mean)) return double.NegativeInfinity;
        return context.Metric.GreaterIsBetter ? mean : -mean;
    }
}
