namespace Assay.Statistics.Distributions;

/// <summary>The beta law on [0, 1] with positive shapes a and b. By the incomplete beta function.</summary>
public static class BetaDistribution
{
    /// <summary>P(X ≤ x) = I_x(a, b); 0 below 0, 1 above 1; NaN for NaN or shapes that are not positive.</summary>
    public static double Cdf(double x, double a, double b) =>
        IsDefined(x, a, b) ? RegularizedBeta.Lower(a, b, x, 1.0 - x) : double.NaN;

    /// <summary>P(X &gt; x), accurate in the upper tail.</summary>
    public static double Survival(double x, double a, double b) =>
        IsDefined(x, a, b) ? RegularizedBeta.Upper(a, b, x, 1.0 - x) : double.NaN;

    /// <summary>The x with P(X ≤ x) = <paramref name="probability"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside [0, 1].</exception>
    public static double Quantile(double probability, double a, double b)
    {
        MonotoneRoot.RequireProbability(probability, nameof(probability));
        if (!IsDefined(0.0, a, b)) return double.NaN;
        if (probability is 0.0 or 1.0) return probability;
        return MonotoneRoot.Find(x => RegularizedBeta.Lower(a, b, x, 1.0 - x), probability, 0.0, 1.0);
    }

    private static bool IsDefined(double x, double a, double b) =>
        !double.IsNaN(x) && a > 0.0 && b > 0.0 && double.IsFinite(a) && double.IsFinite(b);
}
