using Assay.Statistics.Distances;
using Assay.Statistics.Distributions;

namespace Assay.Statistics.Significance;

/// <summary>
/// Whether two models are right equally often on the same rows, by the rows on which one alone is (Q. McNemar, 1947). It says nothing of
/// whether both are any good, nor of other rows. Take <see cref="Exact"/> unless there is a reason.
/// </summary>
public static class McNemar
{
    /// <summary>How many rows the first alone gets right, and how many the second alone.</summary>
    /// <param name="firstRight">Whether the first is right, row by row.</param>
    /// <param name="secondRight">Whether the second is right.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static (long OnlyFirst, long OnlySecond) Count(ReadOnlySpan<bool> firstRight, ReadOnlySpan<bool> secondRight)
    {
        if (firstRight.Length != secondRight.Length)
            throw new ArgumentException($"{firstRight.Length} rows are compared with {secondRight.Length}; give both of the same rows.", nameof(secondRight));
        long onlyFirst = 0, onlySecond = 0;
        for (var row = 0; row < firstRight.Length; row++)
        {
            if (firstRight[row] && !secondRight[row]) onlyFirst++;
            if (!firstRight[row] && secondRight[row]) onlySecond++;
        }
        return (onlyFirst, onlySecond);
    }

    /// <summary>The two-sided binomial p-value, never too small; 1 where they never differ.</summary>
    /// <param name="onlyFirst">Rows that the first alone gets right.</param>
    /// <param name="onlySecond">Rows that the second alone gets right.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static double Exact(long onlyFirst, long onlySecond)
    {
        Require(onlyFirst, onlySecond);
        return Math.Min(1.0, 2.0 * BinomialDistribution.Cdf(Math.Min(onlyFirst, onlySecond), onlyFirst + onlySecond, 0.5));
    }

    /// <summary>The exact p-value less the probability of what was seen: nearer to its level on average, and now and then a little too small (M. W. Fagerland et al., 2013).</summary>
    /// <inheritdoc cref="Exact" path="/param"/>
    /// <inheritdoc cref="Exact" path="/exception"/>
    public static double MidP(long onlyFirst, long onlySecond)
    {
        Require(onlyFirst, onlySecond);
        long less = Math.Min(onlyFirst, onlySecond), all = onlyFirst + onlySecond;
        return Math.Min(1.0, 2.0 * BinomialDistribution.Cdf(less, all, 0.5) - BinomialDistribution.Probability(less, all, 0.5));
    }

    /// <summary>The χ² test with one degree of freedom: for some dozens of differing rows or more.</summary>
    /// <inheritdoc cref="Exact" path="/param"/>
    /// <inheritdoc cref="Exact" path="/exception"/>
    /// <returns>NaN where they never differ.</returns>
    public static TestResult ChiSquared(long onlyFirst, long onlySecond) => ChiSquared(onlyFirst, onlySecond, 0.0);

    /// <summary>The same with Edwards' continuity correction, as R has it by default.</summary>
    /// <inheritdoc cref="Exact" path="/param"/>
    /// <inheritdoc cref="Exact" path="/exception"/>
    /// <returns>NaN where they never differ.</returns>
    public static TestResult ContinuityCorrected(long onlyFirst, long onlySecond) => ChiSquared(onlyFirst, onlySecond, 1.0);

    private static TestResult ChiSquared(long onlyFirst, long onlySecond, double correction)
    {
        Require(onlyFirst, onlySecond);
        var gap = Math.Max(0.0, Math.Abs((double)onlyFirst - onlySecond) - correction);
        var statistic = gap * gap / (onlyFirst + onlySecond);
        return new TestResult(statistic, ChiSquaredDistribution.Survival(statistic, 1.0));
    }

    private static void Require(long onlyFirst, long onlySecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirst);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecond);
    }
}
