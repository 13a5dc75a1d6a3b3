using Assay.Statistics.Distributions;

namespace Assay.Evaluate.Estimates;

/// <summary>The difference of two means with Welch's interval, which does not assume equal variances.</summary>
public static class MeanDifference
{
    /// <summary>Mean of <paramref name="a"/> minus mean of <paramref name="b"/>; each has at least one value, and two for an interval.</summary>
    public static Estimate Welch(double[] a, double[] b)
    {
        var difference = a.Average() - b.Average();
        if (a.Length < 2 || b.Length < 2) return Estimate.Of(difference, "One row gives no interval.");
        var (va, vb) = (Variance(a) / a.Length, Variance(b) / b.Length);
        if (va + vb <= 0) return Estimate.Of(difference, "Nothing varies within the groups.");
        var degreesOfFreedom = (va + vb) * (va + vb) / (va * va / (a.Length - 1) + vb * vb / (b.Length - 1));
        var half = StudentTDistribution.Quantile(0.975, degreesOfFreedom) * Math.Sqrt(va + vb);
        return Estimate.Between(difference, difference - half, difference + half, "Welch t");
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}
