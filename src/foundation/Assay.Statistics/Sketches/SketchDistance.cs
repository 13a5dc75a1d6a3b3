using Assay.Statistics.Distances;

namespace Assay.Statistics.Sketches;

/// <summary>
/// How far two columns lie apart by their sketches alone, and by how much the figure may be wrong at a confidence (99 % unless told).
/// Exact where both sketches are. They are distances of the data, not tests: a p-value of a sketch needs the bound added first.
/// </summary>
public static class SketchDistance
{
    /// <summary>The largest gap between the distribution functions (Kolmogorov–Smirnov's statistic).</summary>
    /// <param name="first">One column.</param>
    /// <param name="second">The other; a sketch of another seed unless both are exact.</param>
    /// <param name="confidence">Of the bound, for both sketches together, in (0, 1).</param>
    /// <returns>NaN when a sketch is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is outside (0, 1).</exception>
    public static BoundedFigure KolmogorovSmirnov(QuantileSketch first, QuantileSketch second, double confidence = 0.99)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var gap = first.Count == 0 || second.Count == 0 ? double.NaN : 0.0;
        foreach (var (value, _) in first.Values().AddRange(second.Values()))
            gap = Math.Max(gap, Math.Abs(first.ShareAtOrBelow(value) - second.ShareAtOrBelow(value)));
        return new BoundedFigure(gap, Bound(first, second, confidence));
    }

    /// <summary>The Wasserstein-1 distance in the values' units; its bound is the rank error times the range of both columns.</summary>
    /// <inheritdoc cref="KolmogorovSmirnov" path="/param"/>
    /// <inheritdoc cref="KolmogorovSmirnov" path="/returns"/>
    /// <inheritdoc cref="KolmogorovSmirnov" path="/exception"/>
    public static BoundedFigure WassersteinDistance(QuantileSketch first, QuantileSketch second, double confidence = 0.99)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        double[] a = [.. first.Values().Select(point => point.Value)], b = [.. second.Values().Select(point => point.Value)];
        double[] aWeights = [.. first.Values().Select(point => (double)point.Weight)], bWeights = [.. second.Values().Select(point => (double)point.Weight)];
        var bound = Bound(first, second, confidence);
        var range = Math.Max(first.Maximum, second.Maximum) - Math.Min(first.Minimum, second.Minimum);
        return new BoundedFigure(Wasserstein.Distance(a, aWeights, b, bWeights), bound == 0.0 ? 0.0 : bound * range);
    }

    /// <summary>Both uniform errors, each at half the doubt.</summary>
    private static double Bound(QuantileSketch first, QuantileSketch second, double confidence)
    {
        Intervals.ConfidenceLevel.Require(confidence);
        var each = 0.5 + 0.5 * confidence;
        return first.UniformRankError(each) + second.UniformRankError(each);
    }
}
