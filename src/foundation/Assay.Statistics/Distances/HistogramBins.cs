using System.Collections.Immutable;
using Assay.Statistics.Moments;

namespace Assay.Statistics.Distances;

/// <summary>
/// Bins on the line: k + 1 edges make k bins, each closed below and open above, the last closed on both sides. Values outside the edges
/// count in the outermost bins. A divergence of a numeric column says which bins it used, for they change its value.
/// </summary>
public sealed class HistogramBins
{
    private readonly double[] _edges;

    private HistogramBins(double[] edges) => _edges = edges;

    /// <summary>The edges, strictly increasing; but a constant sample has one bin with two equal edges.</summary>
    public ImmutableArray<double> Edges => [.. _edges];

    /// <summary>How many bins.</summary>
    public int Bins => _edges.Length - 1;

    /// <summary>Bins at the quantiles 0, 1/k … 1 of <paramref name="sample"/> (linear interpolation, Hyndman–Fan type 7); equal edges merge.</summary>
    /// <exception cref="ArgumentException">The sample is empty or holds NaN, or <paramref name="bins"/> is not positive.</exception>
    public static HistogramBins AtQuantiles(ReadOnlySpan<double> sample, int bins)
    {
        return AtQuantilesOfSorted(NotEmpty(Samples.Sorted(sample, nameof(sample)), nameof(sample)), bins);
    }

    /// <summary>As <see cref="AtQuantiles"/>, of at least one value in increasing order, which is not checked.</summary>
    public static HistogramBins AtQuantilesOfSorted(ReadOnlySpan<double> sorted, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bins);
        var edges = new double[bins + 1];
        for (var i = 0; i <= bins; i++) edges[i] = Quantile.OfSorted(sorted, (double)i / bins);
        var distinct = edges.Distinct().ToArray();
        return new HistogramBins(distinct.Length > 1 ? distinct : [distinct[0], distinct[0]]);
    }

    /// <summary>Bins between edges that were set earlier.</summary>
    /// <exception cref="ArgumentException">There are fewer than two edges.</exception>
    public static HistogramBins OfEdges(ReadOnlySpan<double> edges) =>
        edges.Length > 1 ? new HistogramBins(edges.ToArray()) : throw new ArgumentException("Bins need at least two edges.", nameof(edges));

    /// <summary>Bins of equal width from <paramref name="low"/> to <paramref name="high"/>.</summary>
    /// <exception cref="ArgumentException">The ends are not finite and in order, or <paramref name="bins"/> is not positive.</exception>
    public static HistogramBins OfEqualWidth(double low, double high, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bins);
        if (!(double.IsFinite(low) && double.IsFinite(high) && low <= high))
            throw new ArgumentException($"Bins of equal width need finite ends in order; found {low} and {high}.", nameof(low));
        if (low == high) return new HistogramBins([low, high]);
        var edges = new double[bins + 1];
        for (var i = 0; i < bins; i++) edges[i] = low + i * ((high - low) / bins);
        edges[bins] = high;
        return new HistogramBins(edges);
    }

    /// <summary>⌈log₂ n + 1⌉ bins of equal width over both samples together, n the size of both (Sturges' rule, as Evidently applies it).</summary>
    /// <exception cref="ArgumentException">Both samples are empty, or a value is NaN or infinite.</exception>
    public static HistogramBins BySturges(ReadOnlySpan<double> reference, ReadOnlySpan<double> current)
    {
        double[] pooled = NotEmpty([.. reference, .. current], nameof(reference));
        Samples.RefuseNaN(pooled, nameof(reference));
        return OfEqualWidth(pooled.Min(), pooled.Max(), (int)Math.Ceiling(Math.Log2(pooled.Length) + 1.0));
    }

    /// <summary>How many of <paramref name="values"/> lie in each bin, as weights for the distances.</summary>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public double[] Count(ReadOnlySpan<double> values)
    {
        Samples.RefuseNaN(values, nameof(values));
        var counts = new double[Bins];
        foreach (var value in values) counts[IndexOf(value)]++;
        return counts;
    }

    /// <summary>As <see cref="Count"/>, of values in increasing order, which is not checked.</summary>
    public double[] CountSorted(ReadOnlySpan<double> sorted)
    {
        var counts = new double[Bins];
        var before = 0;
        for (var bin = 0; bin < Bins; bin++)
        {
            var upTo = bin == Bins - 1 ? sorted.Length : Summaries.SortedSearch.Below(sorted, _edges[bin + 1]);
            counts[bin] = upTo - before;
            before = upTo;
        }

        return counts;
    }

    /// <summary>The bin (from 0) in which a value counts.</summary>
    public int IndexOf(double value)
    {
        int low = 0, high = Bins;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (value >= _edges[middle]) low = middle;
            else high = middle;
        }
        return low;
    }

    private static double[] NotEmpty(double[] sample, string name) =>
        sample.Length > 0 ? sample : throw new ArgumentException("Bins cannot be set from no values.", name);
}
