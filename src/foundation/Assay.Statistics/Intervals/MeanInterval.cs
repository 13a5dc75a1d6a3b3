using Assay.Statistics.Distributions;
using Assay.Statistics.Moments;

namespace Assay.Statistics.Intervals;

/// <summary>Intervals for means by Student's law: exact for normal data, and good for any once there are some dozens of rows.</summary>
public static class MeanInterval
{
    /// <summary>The mean of independent values; without ends for fewer than two.</summary>
    /// <param name="values">The moments of the values: <see cref="CentralMoments.Of"/>.</param>
    /// <param name="level">The confidence level, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside (0, 1).</exception>
    public static Estimate Student(CentralMoments values, double level = 0.95) =>
        Around(values.MeanOrNaN, values.SampleVariance / values.Count, values.Count - 1.0, level);

    /// <summary>First mean less second, of independent samples whose variances may differ (Welch's).</summary>
    /// <param name="first">The moments of the first sample.</param>
    /// <param name="second">The moments of the second sample.</param>
    /// <param name="level">The confidence level, between 0 and 1.</param>
    /// <returns>Without ends when a sample has fewer than two values, or nothing varies.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside (0, 1).</exception>
    public static Estimate WelchDifference(CentralMoments first, CentralMoments second, double level = 0.95)
    {
        double a = first.SampleVariance / first.Count, b = second.SampleVariance / second.Count;
        var freedom = (a + b) * (a + b) / (a * a / (first.Count - 1.0) + b * b / (second.Count - 1.0));
        return Around(first.MeanOrNaN - second.MeanOrNaN, a + b, freedom, level);
    }

    private static Estimate Around(double value, double variance, double freedom, double level)
    {
        ConfidenceLevel.Require(level);
        var half = freedom > 0.0 ? StudentTDistribution.Quantile(0.5 + 0.5 * level, freedom) * Math.Sqrt(variance) : double.NaN;
        return new Estimate(value, value - half, value + half);
    }
}
