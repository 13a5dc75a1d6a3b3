using Assay.Statistics.Correlation;
using Assay.Statistics.Distances;
using Assay.Statistics.Distributions;

namespace Assay.Statistics.Significance;

/// <summary>
/// Wilcoxon's signed rank test: whether differences of pairs lie evenly about 0. Pairs that do not differ are left out, equal sizes share
/// their mean rank. The p-value is exact for up to <see cref="MostExactPairs"/> pairs whose sizes all differ; else by the normal
/// approximation with tie correction and without continuity correction (SciPy's). Source: F. Wilcoxon (1945).
/// </summary>
public static class WilcoxonSignedRank
{
    /// <summary>Most pairs for which all 2ⁿ signs are counted.</summary>
    public const int MostExactPairs = 50;

    /// <summary>The test of first less second.</summary>
    /// <param name="first">One value a pair.</param>
    /// <param name="second">The other.</param>
    /// <param name="alternative">What the differences may be under the alternative.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a value is NaN.</exception>
    public static SignedRankResult Test(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Alternative alternative = Alternative.TwoSided)
    {
        double[] differences = [.. Pairs.Differences(first, second).Where(difference => difference != 0.0)];
        var ranks = MidRanks.Of(Array.ConvertAll(differences, Math.Abs), out var ties);
        double positive = 0.0, n = differences.Length, all = 0.5 * n * (n + 1.0);
        for (var i = 0; i < ranks.Length; i++) if (differences[i] > 0.0) positive += ranks[i];
        var exact = ties == 0.0 && n <= MostExactPairs;
        var deviation = Math.Sqrt(n * (n + 1.0) * (2.0 * n + 1.0) / 24.0 - ties / 48.0);
        double AtLeast(double sum) => exact ? ExactTail(sum, differences.Length) : NormalDistribution.Survival((sum - 0.5 * all) / deviation);
        var p = alternative switch
        {
            Alternative.Greater => AtLeast(positive),
            Alternative.Less => AtLeast(all - positive),
            _ => Math.Min(1.0, 2.0 * AtLeast(Math.Max(positive, all - positive))),
        };
        return new SignedRankResult(positive, all - positive, differences.Length, n > 0.0 ? p : double.NaN, exact ? PValueMethod.Exact : PValueMethod.Asymptotic);
    }

    /// <summary>The share of the 2ⁿ ways to sign the ranks 1 … n whose positive ranks add up to at least <paramref name="sum"/>.</summary>
    private static double ExactTail(double sum, int n)
    {
        var shares = new double[n * (n + 1) / 2 + 1];
        shares[0] = 1.0;
        for (var rank = 1; rank <= n; rank++)
            for (var to = shares.Length - 1; to >= 0; to--) shares[to] = 0.5 * (shares[to] + (to >= rank ? shares[to - rank] : 0.0));
        var tail = 0.0;
        for (var at = shares.Length - 1; at >= sum; at--) tail += shares[at];
        return tail;
    }
}
