namespace Assay.Statistics.Summaries;

/// <summary>Distances of two summarised samples, each with the bounds between which the distance of the whole samples lies for certain.</summary>
public static class SummaryDistance
{
    /// <summary>The Kolmogorov–Smirnov statistic. Exact where no knot of one summary lies in a gap of the other and no values lie between knots.</summary>
    /// <returns>NaN when a sample is empty.</returns>
    public static BoundedValue KolmogorovSmirnov(QuantileSummary first, QuantileSummary second)
    {
        if (first.Count == 0 || second.Count == 0) return BoundedValue.Exact(double.NaN);
        double value = 0.0, least = 0.0, most = 0.0;
        foreach (var step in Steps(first, second))
        {
            value = Math.Max(value, Math.Max(Math.Abs(step.Before.Middle), Math.Abs(step.After.Middle)));
            least = Math.Max(least, Math.Max(step.Before.LeastSize, step.After.LeastSize));
            most = Math.Max(most, Math.Max(step.Before.MostSize, step.After.MostSize));
            most = Math.Max(most, step.Within.MostSize);
        }

        return new(value, least, Math.Min(1.0, most));
    }

    /// <summary>The Wasserstein-1 distance, in the units of the values: straight lines are drawn between knots.</summary>
    /// <returns>NaN when a sample is empty.</returns>
    public static BoundedValue Wasserstein(QuantileSummary first, QuantileSummary second)
    {
        if (first.Count == 0 || second.Count == 0) return BoundedValue.Exact(double.NaN);
        double value = 0.0, least = 0.0, most = 0.0;
        foreach (var step in Steps(first, second))
        {
            if (!(step.Width > 0.0)) continue;
            value += step.Width * AreaUnderLine(step.After.Middle, step.Next.Middle);
            least += step.Width * step.Within.LeastSize;
            most += step.Width * step.Within.MostSize;
        }

        return new(Math.Clamp(value, least, most), least, most);
    }

    /// <summary>How many values lie in each of the bins between edges: closed below, open above, the outermost open-ended.</summary>
    /// <param name="summary">The sample.</param>
    /// <param name="edges">k + 1 edges of k bins, increasing.</param>
    public static double[] CountsBetween(QuantileSummary summary, ReadOnlySpan<double> edges)
    {
        var counts = new double[edges.Length - 1];
        var before = 0.0;
        for (var bin = 0; bin < counts.Length; bin++)
        {
            var upTo = bin == counts.Length - 1 ? summary.Count : summary.RanksAt(edges[bin + 1]).Below;
            counts[bin] = Math.Max(0.0, upTo - before);
            before = Math.Max(before, upTo);
        }

        return counts;
    }

    // The mean size of a line from one height to another over a width of 1.
    private static double AreaUnderLine(double from, double to) =>
        from * to >= 0.0 ? 0.5 * Math.Abs(from + to) : 0.5 * (from * from + to * to) / (Math.Abs(from) + Math.Abs(to));

    private static IEnumerable<Step> Steps(QuantileSummary first, QuantileSummary second)
    {
        double[] points = [.. first.Knots.Concat(second.Knots).Distinct().Order()];
        for (var i = 0; i < points.Length; i++)
        {
            var (f, g) = (first.RanksAt(points[i]), second.RanksAt(points[i]));
            var before = new Gap(f.BelowLeast / first.Count, f.BelowMost / first.Count, g.BelowLeast / second.Count, g.BelowMost / second.Count);
            var after = new Gap(f.UpToLeast / first.Count, f.UpToMost / first.Count, g.UpToLeast / second.Count, g.UpToMost / second.Count);
            if (i + 1 == points.Length)
            {
                yield return new Step(0.0, before, after, after, after);
                continue;
            }

            var (nextF, nextG) = (first.RanksAt(points[i + 1]), second.RanksAt(points[i + 1]));
            var next = new Gap(nextF.BelowLeast / first.Count, nextF.BelowMost / first.Count, nextG.BelowLeast / second.Count, nextG.BelowMost / second.Count);
            yield return new Step(points[i + 1] - points[i], before, after, new Gap(after.FirstLeast, next.FirstMost, after.SecondLeast, next.SecondMost), next);
        }
    }

    /// <summary>A point, and what is known to its right: before it, at it, between it and the next, before the next.</summary>
    private readonly record struct Step(double Width, Gap Before, Gap After, Gap Within, Gap Next);

    /// <summary>Between which shares each of the two distribution functions lies.</summary>
    private readonly record struct Gap(double FirstLeast, double FirstMost, double SecondLeast, double SecondMost)
    {
        public double Middle => 0.5 * (FirstLeast + FirstMost - SecondLeast - SecondMost);

        public double LeastSize => Math.Max(0.0, Math.Max(FirstLeast - SecondMost, SecondLeast - FirstMost));

        public double MostSize => Math.Max(FirstMost - SecondLeast, SecondMost - FirstLeast);
    }
}
