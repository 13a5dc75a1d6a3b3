using Assay.Statistics.Distributions;

namespace Assay.Statistics.Distances;

/// <summary>
/// The two-sample Kolmogorov–Smirnov test. It notices any difference between two continuous laws, most readily near the middle and
/// hardly in the tails. With ties (discrete values) its p-values are conservative: too large, never too small.
/// <para>Which p-value: exact by counting lattice paths (J. L. Hodges, Ark. Mat. 3, 1958) where the product of the sample sizes is at
/// most <see cref="LargestExactProduct"/>; else "asymptotic" as SciPy has it, the finite law of one sample of size round(nm/(n+m)).
/// R's <c>ks.test</c> uses the plain Kolmogorov limit instead, which differs in the second or third digit.</para>
/// </summary>
public static class KolmogorovSmirnov
{
    /// <summary>The largest product of sample sizes for which the exact p-value is taken unless one is asked for.</summary>
    public const long LargestExactProduct = 10_000;

    /// <summary>Compares two samples. Infinities are ordered values like others.</summary>
    /// <param name="first">Values of the first sample, in any order.</param>
    /// <param name="second">Values of the second sample, in any order.</param>
    /// <param name="method">The p-value wanted; by default chosen by the sample sizes. The exact one costs time in proportion to their product.</param>
    /// <returns>NaN statistic and p-value when a sample is empty.</returns>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static KolmogorovSmirnovResult Test(ReadOnlySpan<double> first, ReadOnlySpan<double> second, PValueMethod? method = null)
    {
        var a = Samples.Sorted(first, nameof(first));
        return TestSorted(a, Samples.Sorted(second, nameof(second)), method);
    }

    /// <summary>Compares two samples in increasing order, which is not checked; see <see cref="Test"/>.</summary>
    /// <param name="a">Values of the first sample, increasing.</param>
    /// <param name="b">Values of the second sample, increasing.</param>
    /// <param name="method">The p-value wanted; by default chosen by the sample sizes.</param>
    public static KolmogorovSmirnovResult TestSorted(ReadOnlySpan<double> a, ReadOnlySpan<double> b, PValueMethod? method = null)
    {
        var product = (long)a.Length * b.Length;
        var chosen = method ?? (product <= LargestExactProduct ? PValueMethod.Exact : PValueMethod.Asymptotic);
        if (product == 0) return new KolmogorovSmirnovResult(double.NaN, double.NaN, chosen);
        var gap = LargestGap(a, b);
        var statistic = (double)gap / product;
        var p = chosen == PValueMethod.Exact ? PathsThatReach(gap, a.Length, b.Length) : Asymptotic(statistic, a.Length, b.Length);
        return new KolmogorovSmirnovResult(statistic, p, chosen);
    }

    /// <summary>The asymptotic p-value of a statistic that was found otherwise, such as from stored counts.</summary>
    /// <param name="statistic">In [0, 1].</param>
    /// <param name="first">Size of the first sample, positive.</param>
    /// <param name="second">Size of the second sample, positive.</param>
    public static double PValueOf(double statistic, long first, long second) => Asymptotic(statistic, first, second);

    /// <summary>
    /// An interval for the true largest gap between the two laws, by the Dvoretzky–Kiefer–Wolfowitz inequality with Massart's constant on either side:
    /// it holds for any laws and any sample sizes, and is wider than it had to be.
    /// </summary>
    /// <param name="statistic">The gap that was seen, in [0, 1].</param>
    /// <param name="first">Size of the first sample.</param>
    /// <param name="second">Size of the second sample.</param>
    /// <param name="level">Of confidence, in (0, 1).</param>
    public static Intervals.Estimate Interval(double statistic, long first, long second, double level = 0.95)
    {
        Intervals.ConfidenceLevel.Require(level);
        if (double.IsNaN(statistic) || first == 0 || second == 0) return new(double.NaN, double.NaN, double.NaN);
        var log = Math.Log(4.0 / (1.0 - level));
        var half = Math.Sqrt(log / (2.0 * first)) + Math.Sqrt(log / (2.0 * second));
        return new(statistic, Math.Max(0.0, statistic - half), Math.Min(1.0, statistic + half));
    }

    /// <summary>The largest |i·m − j·n| over the pooled values: the statistic times nm, as a whole number.</summary>
    private static long LargestGap(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var largest = 0L;
        var steps = new PooledSteps(a, b);
        while (steps.MoveNext())
            largest = Math.Max(largest, Math.Abs((long)steps.FirstUpTo * b.Length - (long)steps.SecondUpTo * a.Length));
        return largest;
    }

    /// <summary>The share of orderings of n and m observations whose gap reaches <paramref name="gap"/>; sums of positive terms only.</summary>
    private static double PathsThatReach(long gap, int n, int m)
    {
        if (gap == 0) return 1.0;
        var reached = new double[m + 1];
        for (var i = 0; i <= n; i++)
            for (var j = 0; j <= m; j++)
            {
                if (Math.Abs((long)i * m - (long)j * n) >= gap) reached[j] = 1.0;
                else if (i == 0) reached[j] = j == 0 ? 0.0 : reached[j - 1];
                else if (j > 0) reached[j] = (i * reached[j] + j * reached[j - 1]) / (i + j);
            }
        return Math.Min(1.0, reached[m]);
    }

    private static double Asymptotic(double statistic, long n, long m) =>
        KolmogorovDistribution.Survival(statistic, Math.Max(1, (long)Math.Round((double)n * m / (n + m))));
}
