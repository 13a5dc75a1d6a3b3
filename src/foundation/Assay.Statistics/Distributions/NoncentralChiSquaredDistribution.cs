using Assay.Statistics.Intervals;

namespace Assay.Statistics.Distributions;

/// <summary>
/// The noncentral chi-squared law, which Pearson's statistic follows when the hypothesis does not hold. By the normal approximation of M. Sankaran
/// (Biometrika 50, 1963), whose error is below 0.002 in the probability where it is not tiny; without noncentrality the law is the central one, exactly.
/// </summary>
public static class NoncentralChiSquaredDistribution
{
    /// <summary>P(X ≤ x).</summary>
    /// <param name="x">NaN gives NaN.</param>
    /// <param name="degreesOfFreedom">Positive.</param>
    /// <param name="noncentrality">≥ 0.</param>
    public static double Cdf(double x, double degreesOfFreedom, double noncentrality)
    {
        if (x <= 0.0) return 0.0;
        if (noncentrality == 0.0) return ChiSquaredDistribution.Cdf(x, degreesOfFreedom);
        double once = degreesOfFreedom + noncentrality, twice = degreesOfFreedom + 2.0 * noncentrality, thrice = degreesOfFreedom + 3.0 * noncentrality;
        var power = 1.0 - 2.0 / 3.0 * once * thrice / (twice * twice);
        var p = twice / (once * once);
        var m = (power - 1.0) * (1.0 - 3.0 * power);
        var mean = 1.0 + power * p * (power - 1.0 - 0.5 * (2.0 - power) * m * p);
        var spread = power * Math.Sqrt(2.0 * p) * (1.0 + 0.5 * m * p);
        return NormalDistribution.Cdf((Math.Pow(x / once, power) - mean) / spread);
    }

    /// <summary>The noncentralities under which a statistic as great, or as small, would have the tail probability (1 − level) / 2; the lower is 0 where the central law does not exclude it.</summary>
    /// <param name="statistic">What was seen; not negative.</param>
    /// <param name="degreesOfFreedom">Positive.</param>
    /// <param name="level">Of confidence, in (0, 1).</param>
    public static (double Low, double High) Noncentrality(double statistic, double degreesOfFreedom, double level = 0.95)
    {
        ConfidenceLevel.Require(level);
        var tail = 0.5 - 0.5 * level;
        return (Bound(statistic, degreesOfFreedom, 1.0 - tail), Bound(statistic, degreesOfFreedom, tail));
    }

    // The probability falls as the noncentrality grows.
    private static double Bound(double statistic, double degreesOfFreedom, double probability)
    {
        if (ChiSquaredDistribution.Cdf(statistic, degreesOfFreedom) <= probability) return 0.0;
        double low = 0.0, high = Math.Max(1.0, 2.0 * statistic + 40.0);
        for (var step = 0; step < 200 && high - low > 1e-12 * high; step++)
        {
            var middle = 0.5 * (low + high);
            if (Cdf(statistic, degreesOfFreedom, middle) > probability) low = middle;
            else high = middle;
        }

        return 0.5 * (low + high);
    }
}
