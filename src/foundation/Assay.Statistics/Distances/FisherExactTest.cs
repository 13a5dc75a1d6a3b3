using MathNet.Numerics;

namespace Assay.Statistics.Distances;

/// <summary>
/// Fisher's exact test of a 2 × 2 table, two-sided: the probability, margins fixed, of all tables no likelier than the one seen (within
/// a relative 1e-7, as R and SciPy do, so that equally likely tables count despite rounding).
/// </summary>
public static class FisherExactTest
{
    private const double Slack = 1.0 + 1e-7;

    /// <summary>The table [[a, b], [c, d]]. The statistic is the sample odds ratio ad/(bc): +∞ when bc = 0 &lt; ad, NaN when both are 0.</summary>
    /// <returns>The p-value is 1 when a margin is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static TestResult Test(long a, long b, long c, long d)
    {
        foreach (var count in (ReadOnlySpan<long>)[a, b, c, d]) ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(a));
        long row = a + b, other = c + d, column = a + c;
        var bound = LogProbability(a, row, other, column) + Math.Log(Slack);
        var p = 0.0;
        for (var k = Math.Max(0, column - other); k <= Math.Min(row, column); k++)
        {
            var log = LogProbability(k, row, other, column);
            if (log <= bound) p += Math.Exp(log);
        }
        return new TestResult((double)a * d / ((double)b * c), Math.Min(1.0, p));
    }

    private static double LogProbability(long k, long row, long other, long column) =>
        LogChoose(row, k) + LogChoose(other, column - k) - LogChoose(row + other, column);

    private static double LogChoose(long n, long k) =>
        SpecialFunctions.GammaLn(n + 1.0) - SpecialFunctions.GammaLn(k + 1.0) - SpecialFunctions.GammaLn(n - k + 1.0);
}
