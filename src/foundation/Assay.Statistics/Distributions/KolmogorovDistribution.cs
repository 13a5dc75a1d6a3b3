namespace Assay.Statistics.Distributions;

/// <summary>
/// The law of the two-sided Kolmogorov–Smirnov statistic of one sample of size n against a continuous law, and its limit. The
/// finite-n law is exact (Durbin's matrix) up to n = 500; above, the body is the Pelz–Good expansion, whose error is below 1e-7, and
/// the tail is Smirnov's sum. The choice of method follows R. Simard and P. L'Ecuyer, J. Stat. Softw. 39(11), 2011.
/// </summary>
public static class KolmogorovDistribution
{
    private const long LargestMatrixSample = 500;
    private const long LargestMatrixSampleNearZero = 100_000;

    /// <summary>P(Dₙ ≥ d) for a sample of size <paramref name="n"/>: 1 for d ≤ 1/(2n), 0 for d ≥ 1, NaN for NaN.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is not positive.</exception>
    public static double Survival(double d, long n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        if (double.IsNaN(d)) return double.NaN;
        if (d >= 1.0) return 0.0;
        var scaled = n * d;
        if (scaled <= 0.5) return 1.0;
        var square = scaled * d;
        if (square > 372.0) return 0.0;
        if (d >= 0.5 || square > (n <= 140 ? 4.0 : 2.2)) return Clip(2.0 * (SmirnovTail.Survival(d, n) - SmirnovTail.Survival(2.0 * d, n)));
        return Clip(1.0 - Body(d, n));
    }

    /// <summary>P(Dₙ ≤ d) for a sample of size <paramref name="n"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is not positive.</exception>
    public static double Cdf(double d, long n)
    {
        var survival = Survival(d, n);
        return survival < 0.9 || double.IsNaN(d) || n * d <= 0.5 || d >= 0.5 ? 1.0 - survival : Clip(Body(d, n));
    }

    /// <summary>P(√n Dₙ ≥ z) as n grows without bound: 2 Σ (−1)^(k−1) e^(−2k²z²), in its dual form for small z.</summary>
    public static double LimitSurvival(double z)
    {
        if (double.IsNaN(z)) return double.NaN;
        if (z <= 0.04) return 1.0;
        return Clip(z < 1.0 ? 1.0 - LimitBody(z) : LimitTail(z));
    }

    private static double Body(double d, long n) =>
        n <= LargestMatrixSample || (n <= LargestMatrixSampleNearZero && n * Math.Pow(d, 1.5) <= 1.4)
            ? KolmogorovMatrix.Cdf(d, n)
            : PelzGoodExpansion.Cdf(d, n);

    private static double LimitBody(double z)
    {
        var sum = 0.0;
        for (var k = 1; k <= 9; k += 2) sum += Math.Exp(-k * k * Math.PI * Math.PI / (8.0 * z * z));
        return Math.Sqrt(2.0 * Math.PI) / z * sum;
    }

    private static double LimitTail(double z)
    {
        double sum = 0.0, sign = 1.0;
        for (var k = 1; k <= 10; k++, sign = -sign) sum += sign * Math.Exp(-2.0 * k * k * z * z);
        return 2.0 * sum;
    }

    private static double Clip(double probability) => Math.Clamp(probability, 0.0, 1.0);
}
