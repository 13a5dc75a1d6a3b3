namespace Assay.Statistics.Distributions;

/// <summary>Fisher's F law with d₁ and d₂ degrees of freedom, both positive and possibly fractional. By the incomplete beta function.</summary>
public static class FisherFDistribution
{
    /// <summary>P(F ≤ f); 0 below zero; NaN for NaN or degrees of freedom that are not positive.</summary>
    public static double Cdf(double f, double d1, double d2)
    {
        if (!IsDefined(f, d1, d2)) return double.NaN;
        if (f <= 0.0) return 0.0;
        if (double.IsPositiveInfinity(f)) return 1.0;
        var (x, y) = Fractions(f, d1, d2);
        return RegularizedBeta.Lower(0.5 * d1, 0.5 * d2, x, y);
    }

    /// <summary>P(F &gt; f), the p-value of an F statistic, accurate in the upper tail.</summary>
    public static double Survival(double f, double d1, double d2)
    {
        if (!IsDefined(f, d1, d2)) return double.NaN;
        if (f <= 0.0) return 1.0;
        if (double.IsPositiveInfinity(f)) return 0.0;
        var (x, y) = Fractions(f, d1, d2);
        return RegularizedBeta.Upper(0.5 * d1, 0.5 * d2, x, y);
    }

    /// <summary>The f with P(F ≤ f) = <paramref name="probability"/>; 0 and +∞ at the ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside [0, 1].</exception>
    public static double Quantile(double probability, double d1, double d2)
    {
        MonotoneRoot.RequireProbability(probability, nameof(probability));
        if (!IsDefined(0.0, d1, d2)) return double.NaN;
        if (probability is 0.0 or 1.0) return probability == 0.0 ? 0.0 : double.PositiveInfinity;
        return MonotoneRoot.FindAboveZero(f => Cdf(f, d1, d2), probability);
    }

    private static bool IsDefined(double f, double d1, double d2) => !double.IsNaN(f) && d1 > 0.0 && d2 > 0.0;

    private static (double X, double Y) Fractions(double f, double d1, double d2)
    {
        var ratio = d1 / d2 * f;
        return double.IsInfinity(ratio) ? (1.0, 0.0) : (ratio / (1.0 + ratio), 1.0 / (1.0 + ratio));
    }
}
