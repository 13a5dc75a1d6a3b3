using Assay.Evaluate.Estimates;
using Assay.Evaluate.Metrics;
using Assay.Evaluate.Scoring;
using Assay.Statistics.Distributions;

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
        var difference = Bootstrap.Of(a.Count, drawn => metric.Compute(a.Take(drawn)) - metric.Compute(b.Take(drawn)), seed, $"difference/{metric.Name}");
        if (difference.Value is null) return null;
        if (metric.Name == "accuracy") return new MetricComparison { Difference = difference, Test = "McNemar (exact)", PValue = McNemar(a, b) };
        var draws = DrawCount.For(a.Count);
        var p = PairedPermutation.PValue(metric, a, b, draws, seed);
        return new MetricComparison { Difference = difference, Test = $"paired permutation {draws}", PValue = double.IsFinite(p) ? p : null };
    }

    /// <summary>Exact two-sided binomial test on the rows that one of the two gets right and the other wrong; 1 when there are none.</summary>
    public static double McNemar(ScoredRows a, ScoredRows b)
    {
        var onlyA = Enumerable.Range(0, a.Count).Count(row => IsRight(a, row) && !IsRight(b, row));
        var onlyB = Enumerable.Range(0, a.Count).Count(row => !IsRight(a, row) && IsRight(b, row));
        return Math.Min(1, 2 * BinomialDistribution.Cdf(Math.Min(onlyA, onlyB), onlyA + onlyB, 0.5));
    }

    private static bool IsRight(ScoredRows rows, int row) => (int)rows.Targets[row] == rows.Decisions[row];
}
