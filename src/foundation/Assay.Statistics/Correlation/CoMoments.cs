namespace Assay.Statistics.Correlation;

/// <summary>
/// Count, means and central sums of pairs of values: Σ (x − x̄)², Σ (y − ȳ)² and Σ (x − x̄)(y − ȳ). Merge those of parts of the data, so that pairs need
/// not all be in memory at once. The default is "no pairs".
/// Source: P. Pébay, Sandia report SAND2008-6212 (2008); T. F. Chan, G. H. Golub and R. J. LeVeque (1983).
/// </summary>
/// <param name="Count">How many pairs.</param>
/// <param name="MeanX">Mean of the first values; 0 when there are none.</param>
/// <param name="MeanY">Mean of the second values; 0 when there are none.</param>
/// <param name="XX">Sum of squared deviations of the first.</param>
/// <param name="YY">Sum of squared deviations of the second.</param>
/// <param name="XY">Sum of the products of both deviations.</param>
public readonly record struct CoMoments(long Count, double MeanX, double MeanY, double XX, double YY, double XY)
{
    /// <summary>Pearson's r in [−1, 1]; NaN when a side does not vary, or a value is infinite.</summary>
    public double Pearson => XX > 0.0 && YY > 0.0 ? Math.Clamp(XY / (Math.Sqrt(XX) * Math.Sqrt(YY)), -1.0, 1.0) : double.NaN;

    /// <summary>The sums of pairs that are in memory; NaN values make NaN sums.</summary>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static CoMoments Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length) throw new ArgumentException($"{first.Length} values are paired with {second.Length}; give both of the same rows.", nameof(second));
        if (first.IsEmpty) return default;
        double n = first.Length, meanX = Mean(first), meanY = Mean(second);
        double driftX = 0.0, driftY = 0.0, xx = 0.0, yy = 0.0, xy = 0.0;
        for (var i = 0; i < first.Length; i++)
        {
            double x = first[i] - meanX, y = second[i] - meanY;
            (driftX, driftY, xx, yy, xy) = (driftX + x, driftY + y, xx + x * x, yy + y * y, xy + x * y);
        }

        // The means as rounded are off by drift / n: move the sums to the true means.
        return new CoMoments(first.Length, meanX + driftX / n, meanY + driftY / n, Math.Max(0.0, xx - driftX / n * driftX), Math.Max(0.0, yy - driftY / n * driftY), xy - driftX / n * driftY);
    }

    /// <summary>The sums of both parts together: the same, up to rounding, as of the whole.</summary>
    public CoMoments Merge(CoMoments other)
    {
        if (Count == 0) return other;
        if (other.Count == 0) return this;
        double a = Count, b = other.Count, n = a + b, x = other.MeanX - MeanX, y = other.MeanY - MeanY, weight = a / n * b;
        return new CoMoments(Count + other.Count, MeanX + x * (b / n), MeanY + y * (b / n), XX + other.XX + x * x * weight, YY + other.YY + y * y * weight, XY + other.XY + x * y * weight);
    }

    // From the first value on, so that values that are all the same have exactly that mean.
    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += (value - values[0]) / values.Length;
        return values[0] + sum;
    }
}
