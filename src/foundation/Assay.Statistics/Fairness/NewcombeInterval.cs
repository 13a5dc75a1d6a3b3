using Assay.Statistics.Distributions;

namespace Assay.Statistics.Fairness;

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
        var first = Wilson(firstCounted, firstOf, level);
        var second = Wilson(secondCounted, secondOf, level);
        var difference = first.Value - second.Value;
        return new Estimate(
            difference,
            difference - double.Hypot(first.Value - first.Lower, second.Upper - second.Value),
            difference + double.Hypot(first.Upper - first.Value, second.Value - second.Lower));
    }

    /// <summary>A proportion with Wilson's score interval (E. B. Wilson, 1927); NaN of no rows.</summary>
    internal static Estimate Wilson(long counted, long of, double level)
    {
        if (counted < 0 || counted > of) throw new ArgumentException($"{counted} rows cannot count of {of}.");
        if (!(level is > 0.0 and < 1.0)) throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
        if (of == 0) return new Estimate(double.NaN, double.NaN, double.NaN);
        double z = NormalDistribution.Quantile(0.5 + 0.5 * level), n = of, p = counted / n, z2 = z * z;
        var centre = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
        var half = z / (1.0 + z2 / n) * Math.Sqrt(p * (1.0 - p) / n + z2 / (4.0 * n * n));
        return new Estimate(p, counted == 0 ? 0.0 : centre - half, counted == of ? 1.0 : centre + half);
    }
}
