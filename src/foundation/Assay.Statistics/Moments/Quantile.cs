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

    /// <summary>
    /// The weighted median: the least value that half the weight does not exceed, or the mean of it and the next where exactly half lies at
    /// or below it, so that equal weights give the plain median. NaN without weight.
    /// </summary>
    /// <exception cref="ArgumentException">Lengths differ, a value is NaN, or a weight is negative or not finite.</exception>
    public static double WeightedMedian(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var sample = Distances.WeightedSample.Of(values, weights, nameof(weights));
        var below = 0.0;
        for (var i = 0; i < sample.Values.Length; i++)
        {
            below += sample.Weights[i];
            if (!(2.0 * below >= sample.Total) || sample.Total == 0.0) continue;
            if (2.0 * below > sample.Total) return sample.Values[i];
            var next = i + 1;
            while (sample.Weights[next] == 0.0) next++;
            return sample.Values[i] + 0.5 * (sample.Values[next] - sample.Values[i]);
        }
        return double.NaN;
    }

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
