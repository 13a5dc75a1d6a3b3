using Assay.Statistics.Distributions;
using Assay.Statistics.Intervals;

namespace Assay.Statistics.Significance;

/// <summary>
/// How many rows a group, of two equal ones, a two-sided test needs to find a difference. Fractional: round up. It is a plan, and as good
/// as the difference put in; worked out from the difference found afterwards it says nothing new.
/// </summary>
public static class SampleSize
{
    /// <summary>For two shares, by the normal law and Cohen's h.</summary>
    /// <param name="first">The first share, in [0, 1].</param>
    /// <param name="second">The second share, in [0, 1].</param>
    /// <param name="alpha">The level of the test, in (0, 1).</param>
    /// <param name="power">The chance of finding the difference, above α and below 1.</param>
    /// <returns>+∞ when the shares are equal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share, the level or the power is out of its range.</exception>
    public static double ForProportions(double first, double second, double alpha = 0.05, double power = 0.8)
    {
        Require(alpha, power);
        double h = Math.Abs(CohensH(first, second)), reach = ConfidenceLevel.Deviate(1.0 - alpha);
        if (h == 0.0) return double.PositiveInfinity;
        return MonotoneRoot.FindAboveZero(n => NormalDistribution.Cdf(h * Math.Sqrt(0.5 * n) - reach) + NormalDistribution.Cdf(-h * Math.Sqrt(0.5 * n) - reach), power);
    }

    /// <summary>For two means, by Student's t test.</summary>
    /// <param name="standardisedDifference">The difference of the means over their common standard deviation: Cohen's d.</param>
    /// <param name="alpha">The level of the test, in (0, 1).</param>
    /// <param name="power">The chance of finding the difference, above α and below 1.</param>
    /// <returns>+∞ when the difference is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The difference is not finite, or the level or the power is out of its range.</exception>
    public static double ForMeans(double standardisedDifference, double alpha = 0.05, double power = 0.8)
    {
        Require(alpha, power);
        if (!double.IsFinite(standardisedDifference))
            throw new ArgumentOutOfRangeException(nameof(standardisedDifference), standardisedDifference, "A difference is finite.");
        if (standardisedDifference == 0.0) return double.PositiveInfinity;
        return 1.0 + MonotoneRoot.FindAboveZero(n => Power(Math.Abs(standardisedDifference), n + 1.0, alpha), power);
    }

    /// <summary>The difference of two shares on a scale on which it is as easy to find everywhere: 2 asin √p₁ − 2 asin √p₂.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A share is outside [0, 1].</exception>
    public static double CohensH(double first, double second)
    {
        MonotoneRoot.RequireProbability(first, nameof(first));
        MonotoneRoot.RequireProbability(second, nameof(second));
        return 2.0 * Math.Asin(Math.Sqrt(first)) - 2.0 * Math.Asin(Math.Sqrt(second));
    }

    /// <summary>The chance that Student's two-sided test on two groups of n rows rejects.</summary>
    private static double Power(double difference, double n, double alpha)
    {
        double freedom = 2.0 * n - 2.0, shift = difference * Math.Sqrt(0.5 * n), reach = StudentTDistribution.Quantile(1.0 - 0.5 * alpha, freedom);
        return NoncentralTDistribution.Survival(reach, freedom, shift) + NoncentralTDistribution.Cdf(-reach, freedom, shift);
    }

    private static void Require(double alpha, double power)
    {
        if (!(alpha is > 0.0 and < 1.0)) throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "The level lies between 0 and 1.");
        if (!(power > alpha && power < 1.0)) throw new ArgumentOutOfRangeException(nameof(power), power, "The power lies between the level and 1.");
    }
}
