using Assay.Statistics.Distributions;

namespace Assay.Statistics.Distances;

/// <summary>The z test that two proportions are equal, with the pooled variance; two-sided. Rough when a group has fewer than about 5 successes or failures.</summary>
public static class TwoProportionZTest
{
    /// <summary>Compares firstSuccesses/firstTotal with secondSuccesses/secondTotal; z is positive when the first is greater.</summary>
    /// <returns>NaN when a group is empty, or nobody or everybody succeeds.</returns>
    /// <exception cref="ArgumentException">A count is negative, or there are more successes than trials.</exception>
    public static TestResult Test(long firstSuccesses, long firstTotal, long secondSuccesses, long secondTotal)
    {
        Require(firstSuccesses, firstTotal);
        Require(secondSuccesses, secondTotal);
        var pooled = (double)(firstSuccesses + secondSuccesses) / (firstTotal + secondTotal);
        var variance = pooled * (1.0 - pooled) * (1.0 / firstTotal + 1.0 / secondTotal);
        var z = ((double)firstSuccesses / firstTotal - (double)secondSuccesses / secondTotal) / Math.Sqrt(variance);
        return new TestResult(z, NormalDistribution.TwoSided(z));
    }

    private static void Require(long successes, long total)
    {
        if (successes < 0 || successes > total) throw new ArgumentException($"{successes} successes do not fit {total} trials.");
    }
}
