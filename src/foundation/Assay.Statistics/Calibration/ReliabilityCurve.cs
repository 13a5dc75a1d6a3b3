using Assay.Statistics.Classification;
using Assay.Statistics.Distances;
using Assay.Statistics.Moments;

namespace Assay.Statistics.Calibration;

/// <summary>
/// What was predicted against what came out, bin by bin; bins without weight are left out. How rows are binned moves every figure made of
/// it, so say which. Good calibration over all rows says nothing of calibration within a group.
/// </summary>
public static class ReliabilityCurve
{
    /// <summary>Bins of equal width over [0, 1].</summary>
    /// <param name="actual">Whether each row is positive.</param>
    /// <param name="probabilities">The probability given to positive, in [0, 1].</param>
    /// <param name="bins">How many bins, at least 1.</param>
    /// <param name="edge">Where a forecast on an edge goes.</param>
    /// <param name="weights">The weight of each row; every row counts once when empty.</param>
    /// <exception cref="ArgumentException">Lengths differ, a probability is outside [0, 1], a weight is negative or not finite, or there is no bin.</exception>
    public static ReliabilityBin[] EqualWidth(
        ReadOnlySpan<bool> actual, ReadOnlySpan<double> probabilities, int bins = 10, BinEdge edge = BinEdge.Above, ReadOnlySpan<double> weights = default)
    {
        var sums = new BinSums(actual, probabilities, weights, bins);
        for (var row = 0; row < actual.Length; row++) sums.Add(EqualWidthBin(probabilities[row], bins, edge), row);
        return sums.Bins();
    }

    /// <summary>
    /// Bins of equal weight: rows in order of their forecast, each in the bin in which the middle of its weight lies; rows of equal forecast
    /// in the order given, so that a cut may part them.
    /// </summary>
    /// <param name="actual">Whether each row is positive.</param>
    /// <param name="probabilities">The probability given to positive, in [0, 1].</param>
    /// <param name="bins">How many bins, at least 1.</param>
    /// <param name="weights">The weight of each row; every row counts once when empty.</param>
    /// <exception cref="ArgumentException">Lengths differ, a probability is outside [0, 1], a weight is negative or not finite, or there is no bin.</exception>
    public static ReliabilityBin[] EqualMass(ReadOnlySpan<bool> actual, ReadOnlySpan<double> probabilities, int bins = 10, ReadOnlySpan<double> weights = default)
    {
        var sums = new BinSums(actual, probabilities, weights, bins);
        double total = RowWeights.Total(weights, actual.Length), below = 0.0;
        foreach (var row in InOrder(probabilities))
        {
            var weight = RowWeights.Of(weights, row);
            sums.Add(total > 0.0 ? Math.Min(bins - 1, (int)((below + 0.5 * weight) / total * bins)) : 0, row);
            below += weight;
        }
        return sums.Bins();
    }

    /// <summary>
    /// Bins between quantiles of the forecasts (type 7, weights left aside), (a, b]: scikit-learn's <c>strategy="quantile"</c>. Equal
    /// forecasts stay together, so bins may be of unequal weight.
    /// </summary>
    /// <inheritdoc cref="EqualMass" path="/param"/>
    /// <inheritdoc cref="EqualMass" path="/exception"/>
    public static ReliabilityBin[] Quantiles(ReadOnlySpan<bool> actual, ReadOnlySpan<double> probabilities, int bins = 10, ReadOnlySpan<double> weights = default)
    {
        var sums = new BinSums(actual, probabilities, weights, bins);
        var sorted = Samples.Sorted(probabilities, nameof(probabilities));
        var edges = new double[bins - 1];
        for (var k = 0; k < edges.Length; k++) edges[k] = Quantile.OfSorted(sorted, (k + 1.0) / bins);
        for (var row = 0; row < actual.Length; row++) sums.Add(FirstNotBelow(edges, probabilities[row]), row);
        return sums.Bins();
    }

    /// <summary>One bin for each distinct forecast: right for forecasts of few values, such as whole per cents.</summary>
    /// <param name="actual">Whether each row is positive.</param>
    /// <param name="probabilities">The probability given to positive, in [0, 1].</param>
    /// <param name="weights">The weight of each row; every row counts once when empty.</param>
    /// <exception cref="ArgumentException">Lengths differ, a probability is outside [0, 1], or a weight is negative or not finite.</exception>
    public static ReliabilityBin[] ByForecast(ReadOnlySpan<bool> actual, ReadOnlySpan<double> probabilities, ReadOnlySpan<double> weights = default)
    {
        double[] forecasts = [.. probabilities.ToArray().Distinct().Order()];
        var sums = new BinSums(actual, probabilities, weights, Math.Max(1, forecasts.Length));
        for (var row = 0; row < actual.Length; row++) sums.Add(FirstNotBelow(forecasts, probabilities[row]), row);
        return sums.Bins();
    }

    /// <summary>The place of a probability's bin of equal width.</summary>
    private static int EqualWidthBin(double probability, int bins, BinEdge edge) => edge switch
    {
        BinEdge.Above => Math.Min(bins - 1, (int)(probability * bins)),
        BinEdge.Below => Math.Max(0, (int)Math.Ceiling(probability * bins) - 1),
        _ => throw new ArgumentOutOfRangeException(nameof(edge), edge, "Not a known edge rule."),
    };

    /// <summary>How many edges lie below a value.</summary>
    private static int FirstNotBelow(double[] edges, double value)
    {
        var (low, high) = (0, edges.Length);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (edges[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Rows by rising forecast, those of equal forecast in the order given.</summary>
    private static int[] InOrder(ReadOnlySpan<double> probabilities)
    {
        var sorted = Samples.Sorted(probabilities, nameof(probabilities), out var rows);
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end] == sorted[start]; end++) { }
            if (end - start > 1) Array.Sort(rows, start, end - start);
        }
        return rows;
    }
}
