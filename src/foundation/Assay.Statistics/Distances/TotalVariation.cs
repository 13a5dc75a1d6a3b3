namespace Assay.Statistics.Distances;

/// <summary>
/// The total variation distance of two discrete laws, ½ Σ |p − q|: the largest difference in probability that any event can have. A metric in [0, 1].
/// </summary>
public static class TotalVariation
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
        for (var i = 0; i < first.Length; i++) sum += Math.Abs(first[i] / firstTotal - second[i] / secondTotal);
        return 0.5 * sum;
    }
}
