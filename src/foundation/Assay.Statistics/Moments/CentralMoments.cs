namespace Assay.Statistics.Moments;

/// <summary>
/// Count, mean and central sums M₂, M₃, M₄ (Mₖ = Σ (x − mean)ᵏ) of values seen so far: add values one at a time, or merge the moments of
/// parts of the data, in any order. Stable at a large offset, where sums of powers lose every digit. An infinity makes the mean
/// infinite or NaN and the central sums NaN. The default is "no values".
/// Source: P. Pébay, Sandia report SAND2008-6212 (2008); T. F. Chan, G. H. Golub and R. J. LeVeque (1983).
/// </summary>
/// <param name="Count">How many values.</param>
/// <param name="Mean">Their mean; 0 when there are none (see <see cref="MeanOrNaN"/>).</param>
/// <param name="M2">Sum of squared deviations.</param>
/// <param name="M3">Sum of cubed deviations.</param>
/// <param name="M4">Sum of fourth powers of deviations.</param>
public readonly record struct CentralMoments(long Count, double Mean, double M2, double M3, double M4)
{
    /// <summary>The moments of a sample; NaN values make NaN moments.</summary>
    public static CentralMoments Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty) return default;
        var mean = TrueMean(values);
        double m2 = 0.0, m3 = 0.0, m4 = 0.0, drift = 0.0;
        foreach (var value in values)
        {
            double d = value - mean, square = d * d;
            drift += d;
            m2 += square;
            m3 += square * d;
            m4 += square * square;
        }
        // The mean as rounded is off by drift / n: move the sums to the true mean.
        var shift = drift / values.Length;
        return new CentralMoments(
            values.Length,
            mean + shift,
            Math.Max(0.0, m2 - shift * drift),
            m3 - 3.0 * shift * m2 + 2.0 * shift * shift * drift,
            m4 - 4.0 * shift * m3 + 6.0 * shift * shift * m2);
    }

    /// <summary>These moments with one more value.</summary>
    public CentralMoments Add(double value)
    {
        var n = Count + 1;
        double delta = value - Mean, step = delta / n, step2 = step * step, term = delta * step * Count;
        return new CentralMoments(
            n,
            Mean + step,
            M2 + term,
            M3 + term * step * (n - 2) - 3.0 * step * M2,
            M4 + term * step2 * ((double)n * n - 3.0 * n + 3.0) + 6.0 * step2 * M2 - 4.0 * step * M3);
    }

    /// <summary>The moments of both parts together: the same, up to rounding, as of the whole.</summary>
    public CentralMoments Merge(CentralMoments other)
    {
        if (Count == 0) return other;
        if (other.Count == 0) return this;
        double a = Count, b = other.Count, n = a + b;
        double delta = other.Mean - Mean, step = delta / n, step2 = step * step, term = a * b * delta * step;
        return new CentralMoments(
            Count + other.Count,
            a >= b ? Mean + b * step : other.Mean - a * step,
            M2 + other.M2 + term,
            M3 + other.M3 + term * step * (a - b) + 3.0 * step * (a * other.M2 - b * M2),
            M4 + other.M4 + term * step2 * (a * a - a * b + b * b)
                + 6.0 * step2 * (a * a * other.M2 + b * b * M2) + 4.0 * step * (a * other.M3 - b * M3));
    }

    /// <summary>
    /// The moments of all but a part of these values: what <see cref="Merge"/> undoes, so that the rest of many parts is had without
    /// reading the data again. Loses digits where the part holds nearly all of the variation.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The part has more values than the whole.</exception>
    public CentralMoments Without(CentralMoments part)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part.Count, Count);
        if (part.Count == 0) return this;
        if (part.Count == Count) return default;
        double a = Count - part.Count, b = part.Count, n = Count, mean = Mean + (Mean - part.Mean) * (b / a);
        double delta = part.Mean - mean, step = delta / n, step2 = step * step, term = a * b * delta * step;
        var m2 = Math.Max(0.0, M2 - part.M2 - term);
        var m3 = M3 - part.M3 - term * step * (a - b) - 3.0 * step * (a * part.M2 - b * m2);
        var m4 = M4 - part.M4 - term * step2 * (a * a - a * b + b * b)
            - 6.0 * step2 * (a * a * part.M2 + b * b * m2) - 4.0 * step * (a * part.M3 - b * m3);
        return new CentralMoments(Count - part.Count, mean, m2, m3, Math.Max(0.0, m4));
    }

    /// <summary>The mean; NaN when there are no values.</summary>
    public double MeanOrNaN => Count > 0 ? Mean : double.NaN;

    /// <summary>M₂ / n; NaN when there are no values.</summary>
    public double PopulationVariance => Count > 0 ? M2 / Count : double.NaN;

    /// <summary>M₂ / (n − 1); NaN with fewer than two values.</summary>
    public double SampleVariance => Count > 1 ? M2 / (Count - 1) : double.NaN;

    /// <summary>The square root of <see cref="PopulationVariance"/>.</summary>
    public double PopulationStandardDeviation => Math.Sqrt(PopulationVariance);

    /// <summary>The square root of <see cref="SampleVariance"/>.</summary>
    public double SampleStandardDeviation => Math.Sqrt(SampleVariance);

    /// <summary>g₁ = (M₃/n) / (M₂/n)^1.5, SciPy's default; NaN when nothing varies.</summary>
    public double PopulationSkewness => M2 > 0.0 ? Math.Sqrt(Count) * M3 / (M2 * Math.Sqrt(M2)) : double.NaN;

    /// <summary>G₁ = g₁ √(n(n−1)) / (n−2), as pandas and Excel; NaN with fewer than three values or when nothing varies.</summary>
    public double SampleSkewness => Count > 2 ? PopulationSkewness * Math.Sqrt((double)Count * (Count - 1)) / (Count - 2) : double.NaN;

    /// <summary>g₂ = n M₄ / M₂² − 3, SciPy's default: 0 for the normal law; NaN when nothing varies.</summary>
    public double PopulationExcessKurtosis => M2 > 0.0 ? Count * (M4 / M2 / M2) - 3.0 : double.NaN;

    /// <summary>G₂ = (n−1)/((n−2)(n−3)) [(n+1) g₂ + 6], as pandas and Excel; NaN with fewer than four values or when nothing varies.</summary>
    public double SampleExcessKurtosis => Count > 3
        ? (Count - 1.0) / ((Count - 2.0) * (Count - 3.0)) * ((Count + 1.0) * PopulationExcessKurtosis + 6.0)
        : double.NaN;

    private static double TrueMean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value / values.Length;
        return sum;
    }
}
