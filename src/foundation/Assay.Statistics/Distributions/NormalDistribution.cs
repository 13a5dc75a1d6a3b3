using MathNet.Numerics;

namespace Assay.Statistics.Distributions;

/// <summary>
/// The standard normal law. Tails keep their relative accuracy down to 1e-300 (complementary error function of Math.NET Numerics,
/// after Boost).
/// </summary>
public static class NormalDistribution
{
    private static readonly double SqrtTwo = Math.Sqrt(2.0);

    /// <summary>P(Z ≤ z); NaN for NaN.</summary>
    public static double Cdf(double z) => 0.5 * SpecialFunctions.Erfc(-z / SqrtTwo);

    /// <summary>P(Z &gt; z): accurate where 1 − <see cref="Cdf"/> would be 0.</summary>
    public static double Survival(double z) => Cdf(-z);

    /// <summary>P(|Z| ≥ |z|), the two-sided p-value of a z statistic; NaN for NaN.</summary>
    public static double TwoSided(double z) => SpecialFunctions.Erfc(Math.Abs(z) / SqrtTwo);

    /// <summary>The density e^(−z²/2)/√(2π).</summary>
    public static double Density(double z) => Math.Exp(-0.5 * z * z) / Math.Sqrt(2.0 * Math.PI);

    /// <summary>The z with P(Z ≤ z) = <paramref name="probability"/>; −∞ at 0 and +∞ at 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside [0, 1].</exception>
    public static double Quantile(double probability)
    {
        MonotoneRoot.RequireProbability(probability, nameof(probability));
        return probability switch
        {
            0.0 => double.NegativeInfinity,
            1.0 => double.PositiveInfinity,
            0.5 => 0.0,
            _ => -SqrtTwo * SpecialFunctions.ErfcInv(2.0 * probability),
        };
    }
}
