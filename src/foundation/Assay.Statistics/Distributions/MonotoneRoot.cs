namespace Assay.Statistics.Distributions;

/// <summary>Where a continuous, increasing function meets a level, by bisection to the last digit: sure rather than clever.</summary>
internal static class MonotoneRoot
{
    /// <summary>The x in [low, high] with f(x) = level; an end when the level lies outside.</summary>
    public static double Find(Func<double, double> f, double level, double low, double high)
    {
        for (var i = 0; i < 2200; i++)
        {
            var middle = low + 0.5 * (high - low);
            if (middle <= low || middle >= high) return middle;
            if (f(middle) < level) low = middle;
            else high = middle;
        }
        return low + 0.5 * (high - low);
    }

    /// <summary>The x ≥ 0 with f(x) = level, its upper bound found by doubling.</summary>
    public static double FindAboveZero(Func<double, double> f, double level)
    {
        var high = 1.0;
        while (high < 1e300 && f(high) < level) high *= 2.0;
        return Find(f, level, 0.0, high);
    }

    /// <summary>Refuses a probability outside [0, 1].</summary>
    public static void RequireProbability(double probability, string name)
    {
        if (!(probability >= 0.0 && probability <= 1.0))
            throw new ArgumentOutOfRangeException(name, probability, "A probability lies in [0, 1].");
    }
}
