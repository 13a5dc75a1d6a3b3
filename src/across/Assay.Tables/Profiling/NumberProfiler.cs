using System.Collections.Immutable;
using System.Globalization;
using Assay.Statistics.Distances;
using Assay.Statistics.Moments;

namespace Assay.Tables.Profiling;

/// <summary>Profiles numbers that are in memory.</summary>
internal static class NumberProfiler
{
    private const int Bins = 20;
    private static readonly ImmutableArray<double> Probabilities = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];

    /// <summary>Puts the numbers in increasing order, in place, missing ones left out.</summary>
    /// <returns>That part of <paramref name="values"/> which holds them.</returns>
    public static ReadOnlyMemory<double> Sort(double[] values)
    {
        var count = 0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value)) values[count++] = value;
        }

        Array.Sort(values, 0, count);
        return values.AsMemory(0, count);
    }

    /// <summary>The profile of sorted numbers, of which there is at least one.</summary>
    public static NumberProfile Profile(ReadOnlySpan<double> sorted)
    {
        var moments = CentralMoments.Of(sorted);
        var (below, above) = (CountBelow(sorted, 0.0), sorted.Length - CountBelow(sorted, double.Epsilon));
        return new NumberProfile
        {
            Least = sorted[0],
            Greatest = sorted[^1],
            Mean = moments.Mean,
            StandardDeviation = Defined(moments.SampleStandardDeviation),
            Skewness = Defined(moments.PopulationSkewness),
            ExcessKurtosis = Defined(moments.PopulationExcessKurtosis),
            Zeros = sorted.Length - below - above,
            Negatives = below,
            Quantiles = Quantiles(sorted),
            Histogram = Histogram(sorted),
        };
    }

    /// <summary>The distinct values of sorted numbers, and the commonest of them.</summary>
    public static ValueCounts Count(ReadOnlySpan<double> sorted, long missing, int most)
    {
        var distinct = 0L;
        var commonest = new PriorityQueue<double, (long Rows, double Value)>(most + 1, Comparer<(long Rows, double Value)>.Create((a, b) => a.Rows != b.Rows ? a.Rows.CompareTo(b.Rows) : b.Value.CompareTo(a.Value)));
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end] == sorted[start]; end++)
            {
            }

            distinct++;
            commonest.Enqueue(sorted[start], (end - start, sorted[start]));
            if (commonest.Count > most) commonest.Dequeue();
        }

        return new ValueCounts(missing, distinct, [.. commonest.UnorderedItems.OrderByDescending(item => item.Priority.Rows).ThenBy(item => item.Element).Select(item => new ValueCount(item.Element.ToString("R", CultureInfo.InvariantCulture), item.Priority.Rows))]);
    }

    private static ImmutableArray<QuantileValue> Quantiles(ReadOnlySpan<double> sorted)
    {
        var quantiles = ImmutableArray.CreateBuilder<QuantileValue>(Probabilities.Length);
        foreach (var probability in Probabilities) quantiles.Add(new QuantileValue(probability, Quantile.OfSorted(sorted, probability)));
        return quantiles.MoveToImmutable();
    }

    private static ImmutableArray<ProfileBin> Histogram(ReadOnlySpan<double> sorted)
    {
        if (!double.IsFinite(sorted[^1] - sorted[0])) return [];
        var edges = HistogramBins.OfEqualWidth(sorted[0], sorted[^1], Bins).Edges;
        var bins = ImmutableArray.CreateBuilder<ProfileBin>(edges.Length - 1);
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            var end = i + 2 == edges.Length ? sorted.Length : CountBelow(sorted, edges[i + 1]);
            bins.Add(new ProfileBin(edges[i], edges[i + 1], end - CountBelow(sorted, edges[i])));
        }

        return bins.MoveToImmutable();
    }

    private static int CountBelow(ReadOnlySpan<double> sorted, double limit)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sorted[middle] < limit) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static double? Defined(double value) => double.IsFinite(value) ? value : null;
}
