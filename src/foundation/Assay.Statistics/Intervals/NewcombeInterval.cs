namespace Assay.Statistics.Intervals;

/// <summary>
/// Newcombe's hybrid score interval for the difference of two independent proportions, without continuity correction: from the Wilson
/// interval of each. Source: R. G. Newcombe, Stat. Med. 17 (1998), method 10.
/// </summary>
public static class NewcombeInterval
{
    /// <summary>First proportion less second, with its interval, all in [−1, 1]; NaN when a group is empty.</summary>
    /// <exception cref="ArgumentException">A count is negative or above its total, or the level is outside (0, 1).</exception>
    public static Estimate OfDifference(long firstCounted, long firstOf, long secondCounted, long secondOf, double level = 0.95)
    {
        var first = ProportionInterval.Wilson(firstCounted, firstOf, level);
        var second = ProportionInterval.Wilson(secondCounted, secondOf, level);
        var difference = first.Value - second.Value;
        return new Estimate(
            difference,
            difference - double.Hypot(first.Value - first.Lower, second.Upper - second.Value),
            difference + double.Hypot(first.Upper - first.Value, second.Value - second.Lower));
    }
}
