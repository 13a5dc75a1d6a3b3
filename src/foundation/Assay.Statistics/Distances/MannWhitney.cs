using Assay.Statistics.Distributions;

namespace Assay.Statistics.Distances;

/// <summary>
/// The Mann–Whitney U (Wilcoxon rank-sum) test: whether values of one sample tend to exceed those of the other. Normal
/// approximation with tie correction and continuity correction; rough below about 8 observations a sample. It is a test of location,
/// blind to a change of spread alone.
/// </summary>
public static class MannWhitney
{
    /// <summary>Compares two samples. Infinities are ordered values like others.</summary>
    /// <returns>The statistic is U of the first sample: pairs in which the first is greater, ties counting ½, in [0, nm]. NaN when a sample
    /// is empty; when all values are equal the p-value is NaN, for the statistic cannot vary.</returns>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static TestResult Test(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Alternative alternative = Alternative.TwoSided)
    {
        var a = Samples.Sorted(first, nameof(first));
        var b = Samples.Sorted(second, nameof(second));
        if (a.Length == 0 || b.Length == 0) return TestResult.Undefined;
        double rankSum = 0.0, ties = 0.0, n = a.Length, m = b.Length, all = n + m;
        var steps = new PooledSteps(a, b);
        while (steps.MoveNext())
        {
            rankSum += steps.FirstHere * steps.MidRank;
            ties += ((double)steps.Here * steps.Here - 1.0) * steps.Here;
        }
        var u = rankSum - n * (n + 1.0) / 2.0;
        var deviation = Math.Sqrt(n * m / 12.0 * (all + 1.0 - ties / (all * (all - 1.0))));
        return new TestResult(u, deviation > 0.0 ? PValue(u, n * m, deviation, alternative) : double.NaN);
    }

    /// <summary>P(X &gt; Y) + ½ P(X = Y), the effect size of the test (equally: the area under a ROC curve): U / (nm), in [0, 1]; NaN when a sample is empty.</summary>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static double ProbabilityOfSuperiority(ReadOnlySpan<double> first, ReadOnlySpan<double> second) =>
        Test(first, second).Statistic / ((double)first.Length * second.Length);

    private static double PValue(double u, double pairs, double deviation, Alternative alternative)
    {
        double Tail(double count) => NormalDistribution.Survival((count - 0.5 * pairs - 0.5) / deviation);
        return alternative switch
        {
            Alternative.Less => Tail(pairs - u),
            Alternative.Greater => Tail(u),
            _ => Math.Min(1.0, 2.0 * Tail(Math.Max(u, pairs - u))),
        };
    }
}
