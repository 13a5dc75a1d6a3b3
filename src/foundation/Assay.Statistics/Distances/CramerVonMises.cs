using Assay.Statistics.Distributions;

namespace Assay.Statistics.Distances;

/// <summary>
/// The two-sample Cramér–von Mises test: the statistic T of T. W. Anderson (Ann. Math. Stat. 33, 1962), by midranks, with the
/// asymptotic p-value (T standardised by its exact mean and variance, then the limit law), as SciPy's "asymptotic".
/// For fewer than about 10 observations a sample the p-value is rough.
/// </summary>
public static class CramerVonMises
{
    /// <summary>Compares two samples. Infinities are ordered values like others.</summary>
    /// <returns>NaN statistic and p-value when a sample is empty.</returns>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static TestResult Test(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var a = Samples.Sorted(first, nameof(first));
        var b = Samples.Sorted(second, nameof(second));
        if (a.Length == 0 || b.Length == 0) return TestResult.Undefined;
        double n = a.Length, m = b.Length, all = n + m, product = n * m;
        var statistic = RankDistance(a, b) / (product * all) - (4.0 * product - 1.0) / (6.0 * all);
        var mean = (1.0 + 1.0 / all) / 6.0;
        var variance = (all + 1.0) * (4.0 * product * all - 3.0 * (n * n + m * m) - 2.0 * product) / (45.0 * all * all * 4.0 * product);
        var standardised = 1.0 / 6.0 + (statistic - mean) / Math.Sqrt(45.0 * variance);
        return new TestResult(statistic, CramerVonMisesDistribution.LimitSurvival(standardised));
    }

    private static double RankDistance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double first = 0.0, second = 0.0;
        var steps = new PooledSteps(a, b);
        while (steps.MoveNext())
        {
            first += SquaredDistance(steps.MidRank, steps.FirstBelow, steps.FirstUpTo);
            second += SquaredDistance(steps.MidRank, steps.SecondBelow, steps.SecondUpTo);
        }
        return a.Length * first + b.Length * second;
    }

    private static double SquaredDistance(double midRank, int below, int upTo)
    {
        var sum = 0.0;
        for (var rank = below + 1; rank <= upTo; rank++) sum += (midRank - rank) * (midRank - rank);
        return sum;
    }
}
