using Assay.Statistics.Distributions;

namespace Assay.Statistics.Intervals;

/// <summary>
/// The normal interval for the area under the ROC curve, and the test of two areas on the same rows. Source: E. R. DeLong, D. M. DeLong
/// and D. L. Clarke-Pearson, Biometrics 44 (1988). Near an area of 1, or with few rows of a class, the interval is too narrow. The test
/// must not be used for a model against one nested in it that was fitted on the same rows.
/// </summary>
public static class DeLong
{
    /// <summary>The area with its interval, cut to [0, 1].</summary>
    /// <param name="actual">Whether each row is positive.</param>
    /// <param name="scores">Higher is more likely positive; any scale.</param>
    /// <param name="level">The confidence level, between 0 and 1.</param>
    /// <returns>
    /// NaN when a class does not occur. There are no ends (NaN) with fewer than two rows of a class, or when the variance is 0: the classes
    /// are parted entirely, or all scores are equal.
    /// </returns>
    /// <exception cref="ArgumentException">Lengths differ, a score is NaN, or the level is outside (0, 1).</exception>
    public static AreaEstimate Of(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores, double level = 0.95)
    {
        var placements = Placements.Of(actual, scores);
        var error = Math.Sqrt(Placements.Covariance(placements, placements));
        return new AreaEstimate(Around(placements.Area, error, level, 0.0), error);
    }

    /// <summary>Two scores of the same rows against each other.</summary>
    /// <param name="actual">Whether each row is positive.</param>
    /// <param name="first">The first score of each row.</param>
    /// <param name="second">The second score of each row.</param>
    /// <param name="level">The confidence level of the difference's interval, between 0 and 1.</param>
    /// <exception cref="ArgumentException">Lengths differ, a score is NaN, or the level is outside (0, 1).</exception>
    public static AreaComparison Compare(ReadOnlySpan<bool> actual, ReadOnlySpan<double> first, ReadOnlySpan<double> second, double level = 0.95)
    {
        Placements a = Placements.Of(actual, first), b = Placements.Of(actual, second);
        double varianceA = Placements.Covariance(a, a), varianceB = Placements.Covariance(b, b), covariance = Placements.Covariance(a, b);
        double difference = a.Area - b.Area, error = Math.Sqrt(Math.Max(0.0, varianceA + varianceB - 2.0 * covariance));
        var z = error > 0.0 ? difference / error : difference == 0.0 ? 0.0 : double.NaN;
        return new AreaComparison(
            new AreaEstimate(Around(a.Area, Math.Sqrt(varianceA), level, 0.0), Math.Sqrt(varianceA)),
            new AreaEstimate(Around(b.Area, Math.Sqrt(varianceB), level, 0.0), Math.Sqrt(varianceB)),
            covariance,
            Around(difference, error, level, -1.0),
            z,
            NormalDistribution.TwoSided(z));
    }

    private static Estimate Around(double value, double error, double level, double least)
    {
        var half = ConfidenceLevel.Deviate(level) * error;
        return half > 0.0
            ? new Estimate(value, Math.Max(least, value - half), Math.Min(1.0, value + half))
            : new Estimate(value, double.NaN, double.NaN);
    }
}
