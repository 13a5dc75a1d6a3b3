using Assay.Evaluate.Metrics;
using Assay.Evaluate.Scoring;
using Assay.Kernel;

namespace Assay.Evaluate.Performance;

/// <summary>
/// Tests whether two models differ by any metric on the same rows: under the hypothesis that they do not, the two predictions of each row may be
/// swapped at random (Fisher's randomisation test; Phipson and Smyth 2010 for the +1, which keeps the p-value above 0).
/// </summary>
public static class PairedPermutation
{
    /// <summary>Two-sided p-value over <paramref name="draws"/> random swaps; NaN when the metric is undefined on either.</summary>
    public static double PValue(Metric metric, ScoredRows model, ScoredRows other, int draws, ulong seed)
    {
        var observed = Math.Abs(metric.Compute(model) - metric.Compute(other));
        if (!double.IsFinite(observed)) return double.NaN;
        var random = SeededRandom.For(seed, $"permutation/{metric.Name}");
        var swap = new bool[model.Count];
        var asExtreme = 0;
        for (var draw = 0; draw < draws; draw++)
        {
            for (var row = 0; row < swap.Length; row++) swap[row] = (random.NextUInt64() & (1UL << 40)) != 0;
            var difference = Math.Abs(metric.Compute(model.Mix(other, swap)) - metric.Compute(other.Mix(model, swap)));
            if (!(difference < observed - 1e-12)) asExtreme++;
        }
        return (asExtreme + 1.0) / (draws + 1.0);
    }
}
