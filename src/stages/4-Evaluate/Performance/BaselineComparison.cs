using Assay.Evaluate.Estimates;
using Assay.Evaluate.Metrics;
using Assay.Evaluate.Scoring;
using Assay.Statistics.Significance;

namespace Assay.Evaluate.Performance;

/// <summary>
/// Compares the model with the baseline on the same rows: DeLong's test for the area under the ROC curve, McNemar's exact test for accuracy, random
/// swaps of the two predictions for everything else. Differences other than DeLong's carry a paired bootstrap interval.
/// </summary>
public static class BaselineComparison
{
    /// <summary>Model minus baseline by one metric; null when the metric is not defined on either.</summary>
    public static MetricComparison? Of(Metric metric, ScoredRows model, ScoredRows baseline, ulong seed)
    {
        var finite = Enumerable.Range(0, model.Count).Where(row => model.IsFinite(row) && baseline.IsFinite(row)).ToArray();
        if (finite.Length == 0) return null;
        var (a, b) = (model.Take(finite), baseline.Take(finite));
        if (metric.Name == "roc_auc") return AreaUnderCurve.Compare(a, b);
        var difference = Resampled.Of(a.Count, drawn => metric.Compute(a.Take(drawn)) - metric.Compute(b.Take(drawn)), seed, $"difference/{metric.Name}");
        if (difference.Value is null) return null;
        if (metric.Name == "accuracy") return new MetricComparison { Difference = difference, Test = "McNemar (exact)", PValue = McNemarOf(a, b) };
        var swaps = Swap(metric, a, b, DrawCount.For(a.Count), seed);
        return new MetricComparison { Difference = difference, Test = $"paired permutation {swaps.Permutations}", PValue = double.IsFinite(swaps.PValue) ? swaps.PValue : null };
    }

    /// <summary>The two predictions of rows swapped at random.</summary>
    public static PermutationResult Swap(Metric metric, ScoredRows a, ScoredRows b, int draws, ulong seed) =>
        PairedPermutation.Of(a.Count, swapped => metric.Compute(a.Mix(b, swapped)) - metric.Compute(b.Mix(a, swapped)), draws, seed, metric.Name);

    private static double McNemarOf(ScoredRows a, ScoredRows b)
    {
        var rows = Enumerable.Range(0, a.Count);
        var (onlyA, onlyB) = McNemar.Count([.. rows.Select(row => IsRight(a, row))], [.. rows.Select(row => IsRight(b, row))]);
        return McNemar.Exact(onlyA, onlyB);
    }

    private static bool IsRight(ScoredRows rows, int row) => (int)rows.Targets[row] == rows.Decisions[row];
}
