using System.Collections.Immutable;
using System.Globalization;
using Assay.Frame;
using Assay.Statistics.Significance;
using Assay.Train.Records;
using Assay.Train.Trainers;

namespace Assay.Train.Selection;

/// <summary>
/// Chooses among runs that were scored on all folds. The best mean leads; among the learned models whose mean lies within one corrected standard
/// error of the leader's, the simplest is chosen (the one-standard-error rule of Breiman and others, 1984). The baseline wins only by leading
/// outright, and a run with a caveat is never preferred for being simple.
/// </summary>
internal static class RunSelector
{
    private const string Test = "corrected resampled t-test (Nadeau and Bengio, 2003)";

    /// <summary>The decision, without the figures that need predictions.</summary>
    /// <param name="runs">At least one; each with its folds.</param>
    /// <param name="complexity">How complex each candidate is.</param>
    /// <param name="metric">What decides.</param>
    public static TrainSelection Choose(IReadOnlyList<TrainRun> runs, Func<string, int> complexity, MetricDefinition metric)
    {
        var ranking = Rank(runs, metric);
        var leader = ranking[0];
        var near = leader.Candidate == BuiltInTrainers.Baseline ? [] : Near(leader, ranking, metric, complexity);
        var winner = near.OrderBy(run => complexity(run.Candidate)).FirstOrDefault() ?? leader;
        var runnerUp = ranking.FirstOrDefault(run => run != winner && run.Candidate != BuiltInTrainers.Baseline);
        var baseline = ranking.FirstOrDefault(run => run != winner && run.Candidate == BuiltInTrainers.Baseline);
        return new TrainSelection
        {
            Metric = metric.Name,
            GreaterIsBetter = metric.GreaterIsBetter,
            Winner = Ranked(winner, metric),
            Reason = Reason(winner, leader, metric),
            Ranking = [.. ranking.Select(run => Ranked(run, metric))],
            AgainstRunnerUp = runnerUp is null ? null : Compare(winner, runnerUp, metric),
            AgainstBaseline = baseline is null ? null : Compare(winner, baseline, metric),
            OutOfFold = ImmutableSortedDictionary<string, double>.Empty,
        };
    }

    /// <summary>The metric's mean over a run's folds; NaN when it is defined on none.</summary>
    public static double MeanOf(TrainRun run, string metric) => run.Metrics.FirstOrDefault(summary => summary.Name == metric)?.Mean ?? double.NaN;

    // The best run of each candidate, best first; equal means in the candidates' order of names, so that nothing hangs on chance.
    private static List<TrainRun> Rank(IReadOnlyList<TrainRun> runs, MetricDefinition metric)
    {
        bool IsBetter(TrainRun a, TrainRun b) => metric.IsBetter(MeanOf(a, metric.Name), MeanOf(b, metric.Name));
        var better = Comparer<TrainRun>.Create((a, b) => IsBetter(a, b) ? -1 : IsBetter(b, a) ? 1 : 0);
        return [.. runs.GroupBy(run => run.Candidate, StringComparer.Ordinal).Select(group => group.Order(better).First()).OrderBy(run => run.Candidate, StringComparer.Ordinal).Order(better)];
    }

    private static List<TrainRun> Near(TrainRun leader, List<TrainRun> ranking, MetricDefinition metric, Func<string, int> complexity)
    {
        var reach = StandardError(leader, metric);
        bool IsSimpler(TrainRun run) => run.Candidate != BuiltInTrainers.Baseline && complexity(run.Candidate) < complexity(leader.Candidate);
        bool IsNear(TrainRun run) => Math.Abs(MeanOf(run, metric.Name) - MeanOf(leader, metric.Name)) <= reach;
        return [.. ranking.Where(run => run.Caveat is null && IsSimpler(run) && IsNear(run))];
    }

    private static double StandardError(TrainRun run, MetricDefinition metric)
    {
        var scores = run.Folds.Where(fold => fold.Metrics.ContainsKey(metric.Name)).Select(fold => fold.Metrics[metric.Name]).ToArray();
        return scores.Length < 2 ? 0 : CorrectedResampledTTest.StandardError(scores, TestToTrain(run.Folds));
    }

    private static PairedDifference Compare(TrainRun winner, TrainRun other, MetricDefinition metric)
    {
        var theirs = other.Folds.Where(fold => fold.Metrics.ContainsKey(metric.Name)).ToDictionary(fold => (fold.Repeat, fold.Fold), fold => fold.Metrics[metric.Name]);
        var common = winner.Folds.Where(fold => fold.Metrics.ContainsKey(metric.Name) && theirs.ContainsKey((fold.Repeat, fold.Fold))).ToList();
        var differences = common.Select(fold => fold.Metrics[metric.Name] - theirs[(fold.Repeat, fold.Fold)]).ToArray();
        var mean = differences.Length == 0 ? MeanOf(winner, metric.Name) - MeanOf(other, metric.Name) : differences.Average();
        return new(other.Candidate, mean, PValue(differences, Math.Max(TestToTrain(common), TestToTrain(other.Folds))), Test, differences.Length);
    }

    // Where no fold tells the two apart there is no doubt to measure: they are the same.
    private static double? PValue(double[] differences, double testToTrain)
    {
        if (differences.Length < 2) return null;
        return differences.All(difference => difference == 0) ? 1 : CorrectedResampledTTest.Test(differences, testToTrain).PValue;
    }

    // A model that was brought along finished learnt from no rows here: its scores do not vary with them.
    private static double TestToTrain(IReadOnlyCollection<FoldScore> folds) => folds.Sum(fold => fold.TrainingRows) is var learnt and > 0 ? (double)folds.Sum(fold => fold.ScoredRows) / learnt : 0;

    private static RankedRun Ranked(TrainRun run, MetricDefinition metric)
    {
        var summary = run.Metrics.FirstOrDefault(summary => summary.Name == metric.Name);
        return new(run.Candidate, run.Trial, run.Parameters, summary?.Mean ?? double.NaN, summary?.StandardDeviation, summary?.Folds ?? 0, run.Caveat);
    }

    private static string Reason(TrainRun winner, TrainRun leader, MetricDefinition metric)
    {
        if (winner.Candidate == BuiltInTrainers.Baseline) return $"No learned model has a better mean {metric.Name} over the folds than the baseline ({Show(MeanOf(winner, metric.Name))}).";
        var (ours, best) = (Show(MeanOf(winner, metric.Name)), Show(MeanOf(leader, metric.Name)));
        return winner == leader
            ? $"{winner.Candidate} has the best mean {metric.Name} over the folds ({ours}), and no simpler learned model lies within one corrected standard error of it ({Show(StandardError(leader, metric))})."
            : $"{winner.Candidate} ({ours}) lies within one corrected standard error ({Show(StandardError(leader, metric))}) of the best mean {metric.Name}, {leader.Candidate}'s ({best}), and is the simplest model that does.";
    }

    private static string Show(double value) => value.ToString(Math.Abs(value) < 1000 ? "0.####" : "0.##", CultureInfo.InvariantCulture);
}
