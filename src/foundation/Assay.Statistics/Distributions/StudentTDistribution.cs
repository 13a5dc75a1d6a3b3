namespace Assay.Statistics.Distributions;

/// <summary>
/// Student's t law; degrees of freedom may be fractional (Welch) and as large as wanted: at infinity it is the normal law. By the
/// incomplete beta function.
/// </summary>
public static class StudentTDistribution
{
    /// <summary>P(T ≤ t). NaN when <paramref name="t"/> or the degrees of freedom are NaN or the latter not positive.</summary>
    public static double Cdf(double t, double degreesOfFreedom) => t < 0.0
        ? 0.5 * TwoSided(t, degreesOfFreedom)
        : 1.0 - 0.5 * TwoSided(t, degreesOfFreedom);

    /// <summary>P(T &gt; t), accurate in the upper tail.</summary>
    public static double Survival(double t, double degreesOfFreedom) => Cdf(-t, degreesOfFreedom);

    /// <summary>P(|T| ≥ |t|), the two-sided p-value of a t statistic.</summary>
    public static double TwoSided(double t, double degreesOfFreedom)
    {
        if (double.IsNaN(t) || !(degreesOfFreedom > 0.0)) return double.NaN;
        if (double.IsInfinity(t)) return 0.0;
        if (degreesOfFreedom > 1e15) return NormalDistribution.TwoSided(t);
        var scale = degreesOfFreedom + t * t;
        return double.IsInfinity(scale) ? 0.0 : RegularizedBeta.Lower(0.5 * degreesOfFreedom, 0.5, degreesOfFreedom / scale, t * t / scale);
    }

    /// <summary>The t with P(T ≤ t) = <paramref name="probability"/>; ∓∞ at 0 and 1; NaN when the degrees of freedom are not positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside [0, 1].</exception>
    public static double Quantile(double probability, double degreesOfFreedom)
    {
        MonotoneRoot.RequireProbability(probability, nameof(probability));
        if (!(degreesOfFreedom > 0.0)) return double.NaN;
        if (probability == 0.5) return 0.0;
        var tail = Math.Min(probability, 1.0 - probability);
        if (tail == 0.0) return probability == 0.0 ? double.NegativeInfinity : double.PositiveInfinity;
        var magnitude = MonotoneRoot.FindAboveZero(t => -0.5 * TwoSided(t, degreesOfFreedom), -tail);
        return probability < 0.5 ? -magnitude : magnitude;
    }
}
