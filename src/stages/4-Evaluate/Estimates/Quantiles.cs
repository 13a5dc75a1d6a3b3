namespace Assay.Evaluate.Estimates;

/// <summary>Quantiles by linear interpolation between order statistics (Hyndman and Fan's type 7, as NumPy and R take them).</summary>
public static class Quantiles
{
    /// <summary>The quantile of values sorted in rising order; at least one.</summary>
    public static double Of(double[] sorted, double probability)
    {
        var position = probability * (sorted.Length - 1);
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
