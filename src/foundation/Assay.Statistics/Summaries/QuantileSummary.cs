using System.Collections.Immutable;
using Assay.Statistics.Moments;

namespace Assay.Statistics.Summaries;

/// <summary>
/// A sample on the line, kept as its counts at some points (knots): how many values lie below each and how many at or below it. The empirical distribution
/// function is exact at the knots and bounded between them by its neighbours, so that a distance of two summaries comes with bounds that hold for
/// certain. Summaries merge; a knot that only one side has is then known within <see cref="RankError"/> values. Where a sample has no more distinct values
/// than knots are asked for, nothing is lost.
/// </summary>
public sealed record QuantileSummary
{
    /// <summary>How many knots are kept unless told otherwise.</summary>
    public const int UsualKnots = 1_024;

    /// <summary>Moments of all values.</summary>
    public required CentralMoments Moments { get; init; }

    /// <summary>The points, strictly increasing; the least and the greatest value are among them.</summary>
    public required ImmutableArray<double> Knots { get; init; }

    /// <summary>For each knot, how many values are below it.</summary>
    public required ImmutableArray<long> Below { get; init; }

    /// <summary>For each knot, how many values are at or below it.</summary>
    public required ImmutableArray<long> UpTo { get; init; }

    /// <summary>How far a count at a knot may be from the truth; 0 unless summaries were merged.</summary>
    public required long RankError { get; init; }

    /// <summary>How many values were summarised.</summary>
    public long Count => Moments.Count;

    /// <summary>The most values that lie strictly between two neighbouring knots.</summary>
    public long LargestGap()
    {
        var largest = 0L;
        for (var i = 1; i < Knots.Length; i++) largest = Math.Max(largest, Below[i] - UpTo[i - 1]);
        return largest;
    }

    /// <summary>Summarises values in increasing order, which is not checked.</summary>
    /// <param name="sorted">The values, none NaN.</param>
    /// <param name="knots">About how many knots to keep, at least 2.</param>
    /// <param name="also">Points to be knots in any case, such as the edges of bins.</param>
    public static QuantileSummary OfSorted(ReadOnlySpan<double> sorted, int knots = UsualKnots, ReadOnlySpan<double> also = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(knots, 2);
        var points = new List<double>(knots + also.Length);
        for (var i = 0; i < knots && sorted.Length > 0; i++) points.Add(sorted[(int)((long)i * (sorted.Length - 1) / (knots - 1))]);
        foreach (var point in also) points.Add(point);
        double[] distinct = [.. points.Distinct().Order()];
        var (below, upTo) = (new long[distinct.Length], new long[distinct.Length]);
        for (var i = 0; i < distinct.Length; i++) (below[i], upTo[i]) = (SortedSearch.Below(sorted, distinct[i]), SortedSearch.UpTo(sorted, distinct[i]));
        return Of(CentralMoments.Of(sorted), distinct, below, upTo, 0);
    }

    /// <summary>Counts values at the knots of another summary, in one pass and in any order; their own least and greatest become knots too.</summary>
    /// <param name="knots">Strictly increasing.</param>
    /// <param name="values">The values; NaN counts as missing and is left out.</param>
    public static QuantileSummary At(ImmutableArray<double> knots, ReadOnlySpan<double> values) => new KnotCounter(knots.AsSpan()).Count(values);

    /// <summary>The two samples together. What only one of them knows at a knot is taken to be in the middle of what the other allows.</summary>
    public QuantileSummary Merge(QuantileSummary other)
    {
        double[] points = [.. Knots.Concat(other.Knots).Distinct().Order()];
        var (below, upTo) = (new long[points.Length], new long[points.Length]);
        var error = 0.0;
        for (var i = 0; i < points.Length; i++)
        {
            var (mine, theirs) = (RanksAt(points[i]), other.RanksAt(points[i]));
            (below[i], upTo[i]) = ((long)(mine.Below + theirs.Below), (long)(mine.UpTo + theirs.UpTo));
            error = Math.Max(error, 0.5 * (mine.UpToMost - mine.UpToLeast + theirs.UpToMost - theirs.UpToLeast));
            error = Math.Max(error, 0.5 * (mine.BelowMost - mine.BelowLeast + theirs.BelowMost - theirs.BelowLeast));
        }

        return Of(Moments.Merge(other.Moments), points, below, upTo, error == 0.0 ? 0 : (long)Math.Ceiling(error) + 1);
    }

    /// <summary>The same sample with about so many knots; what is kept is known as well as before.</summary>
    /// <param name="knots">How many to keep, at least 2.</param>
    public QuantileSummary Thin(int knots)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(knots, 2);
        if (Knots.Length <= knots) return this;
        int[] kept = [.. Enumerable.Range(0, knots).Select(i => (int)((long)i * (Knots.Length - 1) / (knots - 1))).Distinct()];
        return Of(Moments, [.. kept.Select(i => Knots[i])], [.. kept.Select(i => Below[i])], [.. kept.Select(i => UpTo[i])], RankError);
    }

    /// <summary>What is known of the ranks of a point.</summary>
    public RankBounds RanksAt(double point)
    {
        var at = SortedSearch.Below(Knots.AsSpan(), point);
        if (at < Knots.Length && Knots[at] == point) return new(Down(Below[at]), Up(Below[at]), Down(UpTo[at]), Up(UpTo[at]));
        var (least, most) = (at == 0 ? 0 : Down(UpTo[at - 1]), at == Knots.Length ? Count : Up(Below[at]));
        return new(least, most, least, most);
    }

    internal static QuantileSummary Of(CentralMoments moments, double[] knots, long[] below, long[] upTo, long error) =>
        new() { Moments = moments, Knots = [.. knots], Below = [.. below], UpTo = [.. upTo], RankError = error };

    private double Down(long rank) => Math.Max(0, rank - RankError);

    private double Up(long rank) => Math.Min(Count, rank + RankError);
}
