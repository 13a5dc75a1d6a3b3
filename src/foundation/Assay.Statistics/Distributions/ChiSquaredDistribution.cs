namespace Assay.Statistics.Distributions;

/// <summary>The chi-squared law, degrees of freedom positive and possibly fractional. By the incomplete gamma function.</summary>
public static class ChiSquaredDistribution
{
    /// <summary>P(X ≤ x); 0 below zero; NaN for NaN or degrees of freedom that are not positive.</summary>
    public static double Cdf(double x, double degreesOfFreedom) =>
        IsDefined(x, degreesOfFreedom) ? RegularizedGamma.Lower(0.5 * degreesOfFreedom, 0.5 * x) : double.NaN;

    /// <summary>P(X &gt; x), the p-value of a chi-squared statistic, accurate in the upper tail; 0 at +∞.</summary>
    public static double Survival(double x, double degreesOfFreedom) =>
        IsDefined(x, degreesOfFreedom) ? RegularizedGamma.Upper(0.5 * degreesOfFreedom, 0.5 * x) : double.NaN;

    /// <summary>The x with P(X ≤ x) = <paramref name="probability"/>; 0 and +∞ at the ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside [0, 1].</exception>
    public static double Quantile(double probability, double degreesOfFreedom)
    {
        MonotoneRoot.RequireProbability(probability, nameof(probability));
        if (!IsDefined(0.0, degreesOfFreedom)) return double.NaN;
        if (probability is 0.0 or 1.0) return probability == 0.0 ? 0.0 : double.PositiveInfinity;
        return MonotoneRoot.FindAboveZero(x => Cdf(x, degreesOfFreedom), probability);
    }

    private static bool IsDefined(double x, double degreesOfFreedom) =>
        !double.IsNaN(x) && degreesOfFreedom > 0.0 && double.IsFinite(degreesOfFreedom);
}
