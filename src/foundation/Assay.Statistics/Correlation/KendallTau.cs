using Assay.Statistics.Distances;
using Assay.Statistics.Distributions;

namespace Assay.Statistics.Correlation;

/// <summary>
/// Kendall's τ-b: pairs of rows that both samples order alike less those that they order oppositely, over the pairs that each orders.
/// Found in n log n by counting exchanges of a merge sort (W. R. Knight, J. Am. Stat. Assoc. 61, 1966).
/// </summary>
public static class KendallTau
{
    /// <summary>τ-b in [−1, 1], with the two-sided p-value of the normal approximation corrected for ties; rough below about 10 pairs, where SciPy is exact.</summary>
    /// <returns>NaN when a sample does not vary, or with fewer than two pairs.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a value is NaN.</exception>
    public static TestResult Test(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Pairs.Require(first, second);
        var (x, y) = (first.ToArray(), second.ToArray());
        Array.Sort([.. x.Zip(y)], y);
        Array.Sort(x);
        TieSums a = TieSums.Of(x), both = TieSums.OfPairs(x, y);
        double all = 0.5 * x.Length * (x.Length - 1.0), exchanges = Exchanges(y, new double[y.Length]);
        var b = TieSums.Of(y);
        var balance = all - a.Pairs - b.Pairs + both.Pairs - 2.0 * exchanges;
        var tau = Math.Clamp(balance / (Math.Sqrt(all - a.Pairs) * Math.Sqrt(all - b.Pairs)), -1.0, 1.0);
        return new TestResult(tau, double.IsNaN(tau) ? double.NaN : NormalDistribution.TwoSided(balance / Math.Sqrt(Variance(x.Length, a, b))));
    }

    /// <summary>The variance of the balance when nothing is related (M. G. Kendall, Rank Correlation Methods, 1970).</summary>
    private static double Variance(double n, TieSums a, TieSums b)
    {
        var pairs = n * (n - 1.0);
        return (pairs * (2.0 * n + 5.0) - a.Spread - b.Spread) / 18.0
            + 2.0 * a.Pairs * b.Pairs / pairs
            + (n > 2.0 ? a.Triples * b.Triples / (9.0 * pairs * (n - 2.0)) : 0.0);
    }

    /// <summary>Sorts the values and counts the pairs that stood the wrong way round.</summary>
    private static double Exchanges(Span<double> values, Span<double> room)
    {
        if (values.Length < 2) return 0.0;
        var middle = values.Length / 2;
        var count = Exchanges(values[..middle], room[..middle]) + Exchanges(values[middle..], room[middle..]);
        values.CopyTo(room);
        for (int to = 0, left = 0, right = middle; to < values.Length; to++)
        {
            if (right == values.Length || (left < middle && room[left] <= room[right])) values[to] = room[left++];
            else
            {
                count += middle - left;
                values[to] = room[right++];
            }
        }
        return count;
    }
}
