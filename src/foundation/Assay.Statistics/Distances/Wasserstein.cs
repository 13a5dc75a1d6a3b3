using Assay.Statistics.Moments;

namespace Assay.Statistics.Distances;

/// <summary>
/// The Wasserstein-1 (earth mover's) distance between two samples on the line: ∫ |F(x) − G(x)| dx, in the units of the values. A shift
/// of every value by c gives |c|. It says how far, not whether by chance: it has no p-value.
/// </summary>
public static class Wasserstein
{
    /// <summary>The distance between two samples, exact (no binning) at any size.</summary>
    /// <returns>NaN when a sample is empty; +∞ when mass must be moved to infinity.</returns>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static double Distance(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var a = Samples.Sorted(first, nameof(first));
        return DistanceSorted(a, Samples.Sorted(second, nameof(second)));
    }

    /// <summary>The distance between two samples in increasing order, which is not checked.</summary>
    /// <returns>NaN when a sample is empty.</returns>
    public static double DistanceSorted(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (a.Length == 0 || b.Length == 0) return double.NaN;
        double total = 0.0, gap = 0.0, previous = 0.0;
        var steps = new PooledSteps(a, b);
        while (steps.MoveNext())
        {
            if (gap > 0.0) total += gap * (steps.Value - previous);
            gap = Math.Abs((double)steps.FirstUpTo / a.Length - (double)steps.SecondUpTo / b.Length);
            previous = steps.Value;
        }
        return total;
    }

    /// <summary>The distance between two samples whose values carry weights (normalised here; their scale does not matter).</summary>
    /// <param name="first">Values of the first sample.</param>
    /// <param name="firstWeights">A finite, non-negative weight for each; as many as values.</param>
    /// <param name="second">Values of the second sample.</param>
    /// <param name="secondWeights">A finite, non-negative weight for each; as many as values.</param>
    /// <returns>NaN when a sample is empty or all its weights are 0.</returns>
    /// <exception cref="ArgumentException">A value is NaN, a weight is negative or not finite, or lengths differ.</exception>
    public static double Distance(
        ReadOnlySpan<double> first, ReadOnlySpan<double> firstWeights, ReadOnlySpan<double> second, ReadOnlySpan<double> secondWeights)
    {
        var a = WeightedSample.Of(first, firstWeights, nameof(first));
        var b = WeightedSample.Of(second, secondWeights, nameof(second));
        if (a.Total == 0.0 || b.Total == 0.0) return double.NaN;
        double total = 0.0, below = 0.0, alsoBelow = 0.0, previous = double.NaN;
        for (int i = 0, j = 0; i < a.Values.Length || j < b.Values.Length;)
        {
            var isFirst = j == b.Values.Length || (i < a.Values.Length && a.Values[i] <= b.Values[j]);
            var value = isFirst ? a.Values[i] : b.Values[j];
            var gap = Math.Abs(below / a.Total - alsoBelow / b.Total);
            if (gap > 0.0 && value > previous) total += gap * (value - previous);
            if (isFirst) below += a.Weights[i++];
            else alsoBelow += b.Weights[j++];
            previous = value;
        }
        return total;
    }

    /// <summary>
    /// The distance divided by the population standard deviation of the reference (at least <paramref name="smallestScale"/>), so that
    /// columns of different units compare. Evidently's convention; NannyML reports the raw distance.
    /// </summary>
    /// <returns>NaN when a sample is empty.</returns>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static double NormedByReference(ReadOnlySpan<double> reference, ReadOnlySpan<double> current, double smallestScale = 0.001) =>
        Distance(reference, current) / Math.Max(smallestScale, CentralMoments.Of(reference).PopulationStandardDeviation);
}
