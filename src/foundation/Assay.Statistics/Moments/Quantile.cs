namespace Assay.Statistics.Moments;

/// <summary>
/// Sample quantiles by linear interpolation between order statistics at (n − 1)p: type 7 of R. J. Hyndman and Y. Fan (Am. Stat. 50,
/// 1996), the default of R and NumPy.
/// </summary>
public static class Quantile
{
    /// <summary>The quantile of values in increasing order.</summary>
    /// <param name="sorted">Increasing; not checked.</param>
    /// <param name="probability">In [0, 1]: 0 the least, ½ the median, 1 the greatest.</param>
    /// <returns>NaN when there are no values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside [0, 1].</exception>
    public static double OfSorted(ReadOnlySpan<double> sorted, double probability)
    {
        Distributions.MonotoneRoot.RequireProbability(probability, nameof(probability));
        if (sorted.IsEmpty) return double.NaN;
        var position = (sorted.Length - 1) * probability;
        var below = (int)position;
        var share = position - below;
        if (share == 0.0 || below + 1 >= sorted.Length || sorted[below] == sorted[below + 1]) return sorted[below];
        return sorted[below] + share * (sorted[below + 1] - sorted[below]);
    }

    /// <summary>The quantile of values in any order, by a sorted copy; for several quantiles sort once and use <see cref="OfSorted"/>.</summary>
    /// <exception cref="ArgumentException">A value is NaN, or the probability is outside [0, 1].</exception>
    public static double Of(ReadOnlySpan<double> values, double probability) => OfSorted(Distances.Samples.Sorted(values, nameof(values)), probability);

    /// <summary>The median absolute deviation from the median, unscaled (times 1.4826 it estimates a normal standard deviation); NaN when there are no values.</summary>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static double MedianAbsoluteDeviation(ReadOnlySpan<double> values)
    {
        var median = Of(values, 0.5);
        var deviations = new double[values.Length];
        for (var i = 0; i < deviations.Length; i++) deviations[i] = values[i] == median ? 0.0 : Math.Abs(values[i] - median);
        return Of(deviations, 0.5);
    }
}
