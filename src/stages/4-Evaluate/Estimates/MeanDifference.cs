using Assay.Statistics.Intervals;
using Assay.Statistics.Moments;

namespace Assay.Evaluate.Estimates;

/// <summary>The difference of two means with Welch's interval, which does not assume equal variances.</summary>
public static class MeanDifference
{
    /// <summary>Mean of <paramref name="a"/> minus mean of <paramref name="b"/>; each has at least one value, and two for an interval.</summary>
    public static Estimate Welch(double[] a, double[] b)
    {
        var (value, low, high) = MeanInterval.WelchDifference(CentralMoments.Of(a), CentralMoments.Of(b));
        if (a.Length < 2 || b.Length < 2) return Estimate.Of(value, "One row gives no interval.");
        return low < high ? Estimate.Between(value, low, high, "Welch t") : Estimate.Of(value, "Nothing varies within the groups.");
    }
}
