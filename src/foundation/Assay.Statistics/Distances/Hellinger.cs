namespace Assay.Statistics.Distances;

/// <summary>
/// The Hellinger distance of two discrete laws, √(½ Σ (√p − √q)²): a metric in [0, 1], 1 for disjoint supports. For numeric columns the
/// value depends on the bins.
/// </summary>
public static class Hellinger
{
    /// <summary>The distance.</summary>
    /// <param name="first">Counts or shares by category, normalised here.</param>
    /// <param name="second">Counts or shares of the same categories.</param>
    /// <returns>NaN when either total is 0.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a weight is negative or not finite.</exception>
    public static double Distance(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var (firstTotal, secondTotal) = Shares.Totals(first, second);
        if (firstTotal == 0.0 || secondTotal == 0.0) return double.NaN;
        var sum = 0.0;
        for (var i = 0; i < first.Length; i++)
        {
            var gap = Math.Sqrt(first[i] / firstTotal) - Math.Sqrt(second[i] / secondTotal);
            sum += gap * gap;
        }
        return Math.Min(1.0, Math.Sqrt(0.5 * sum));
    }
}
