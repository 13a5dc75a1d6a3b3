namespace Assay.Train.Onnx;

/// <summary>
/// Rounds a tree's threshold so that no row changes leaf. For a float x and a double t, <c>x ≤ t</c> holds exactly when x ≤ the largest float
/// that is ≤ t; the nearest float may lie above t, and a row that equals it would turn left instead of right.
/// </summary>
internal static class FloatThreshold
{
    /// <summary>The largest float that is not above <paramref name="threshold"/>.</summary>
    /// <exception cref="ArgumentException">The threshold is NaN.</exception>
    public static float AtMost(double threshold)
    {
        if (double.IsNaN(threshold)) throw new ArgumentException("A threshold is a number.", nameof(threshold));
        var nearest = (float)threshold;
        return nearest > threshold ? MathF.BitDecrement(nearest) : nearest;
    }
}
