namespace Assay.Statistics.Distributions;

/// <summary>
/// The noncentral t law: of (Z + δ) / √(χ²/ν). For the power of t tests. By R. V. Lenth's series (Appl. Stat. 38, 1989, AS 243), good to
/// about 1e−12 absolutely; beyond |δ| = 37, where the series underflows, by the normal approximation of M. Abramowitz and I. Stegun
/// (1965, 26.7.10).
/// </summary>
public static class NoncentralTDistribution
{
    private const double MostShift = 37.0;

    /// <summary>P(T ≤ t). NaN when an argument is, or the degrees of freedom are not positive.</summary>
    public static double Cdf(double t, double degreesOfFreedom, double shift)
    {
        if (double.IsNaN(t) || double.IsNaN(shift) || !(degreesOfFreedom > 0.0)) return double.NaN;
        if (t < 0.0) return 1.0 - Cdf(-t, degreesOfFreedom, -shift);
        if (double.IsPositiveInfinity(t)) return 1.0;
        if (Math.Abs(shift) > MostShift) return Normal(t, degreesOfFreedom, shift);
        return Math.Clamp(NormalDistribution.Cdf(-shift) + 0.5 * Series(t, degreesOfFreedom, shift), 0.0, 1.0);
    }

    /// <summary>P(T &gt; t), as one less <see cref="Cdf"/>.</summary>
    public static double Survival(double t, double degreesOfFreedom, double shift) => 1.0 - Cdf(t, degreesOfFreedom, shift);

    private static double Series(double t, double freedom, double shift)
    {
        double lambda = 0.5 * shift * shift, scale = freedom + t * t, x = t * t / scale, y = freedom / scale;
        var even = Math.Exp(-lambda);
        double odd = shift * Math.Sqrt(2.0 / Math.PI) * even, sum = 0.0;
        for (var j = 0; j <= lambda || even + Math.Abs(odd) > 1e-18; j++)
        {
            sum += even * RegularizedBeta.Lower(j + 0.5, 0.5 * freedom, x, y) + odd * RegularizedBeta.Lower(j + 1.0, 0.5 * freedom, x, y);
            (even, odd) = (even * lambda / (j + 1.0), odd * lambda / (j + 1.5));
        }
        return sum;
    }

    private static double Normal(double t, double freedom, double shift) =>
        NormalDistribution.Cdf((t * (1.0 - 0.25 / freedom) - shift) / Math.Sqrt(1.0 + 0.5 * t * t / freedom));
}
