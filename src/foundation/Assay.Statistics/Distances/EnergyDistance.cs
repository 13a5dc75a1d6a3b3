namespace Assay.Statistics.Distances;

/// <summary>
/// The energy distance of two samples on the line in its square-root form, √(2 E|X−Y| − E|X−X′| − E|Y−Y′|) = √(2 ∫ (F − G)² dx), as
/// SciPy has it; some libraries report the square. A metric, in the square root of the values' units.
/// Source: G. J. Székely and M. L. Rizzo, J. Stat. Plan. Inference 143 (2013).
/// </summary>
public static class EnergyDistance
{
    /// <summary>The distance, in one pass over the sorted values.</summary>
    /// <returns>NaN when a sample is empty; +∞ when mass must be moved to infinity.</returns>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static double Distance(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var a = Samples.Sorted(first, nameof(first));
        var b = Samples.Sorted(second, nameof(second));
        if (a.Length == 0 || b.Length == 0) return double.NaN;
        double total = 0.0, gap = 0.0, previous = 0.0;
        var steps = new PooledSteps(a, b);
        while (steps.MoveNext())
        {
            if (gap != 0.0) total += gap * gap * (steps.Value - previous);
            gap = (double)steps.FirstUpTo / a.Length - (double)steps.SecondUpTo / b.Length;
            previous = steps.Value;
        }
        return Math.Sqrt(2.0 * total);
    }
}
