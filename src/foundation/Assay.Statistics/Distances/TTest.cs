using Assay.Statistics.Distributions;
using Assay.Statistics.Moments;

namespace Assay.Statistics.Distances;

/// <summary>t tests on the means of two independent samples. For paired data use a paired test instead.</summary>
public static class TTest
{
    /// <summary>Welch's test: the variances may differ (B. L. Welch, Biometrika 34, 1947).</summary>
    /// <returns>NaN when a sample has fewer than two values, holds an infinity, or when nothing varies and the means are equal.</returns>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static TTestResult Welch(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Alternative alternative = Alternative.TwoSided)
    {
        Samples.RefuseNaN(first, nameof(first));
        Samples.RefuseNaN(second, nameof(second));
        return Welch(CentralMoments.Of(first), CentralMoments.Of(second), alternative);
    }

    /// <summary>Welch's test from moments, so that data need not be read again.</summary>
    public static TTestResult Welch(CentralMoments first, CentralMoments second, Alternative alternative = Alternative.TwoSided)
    {
        double a = first.SampleVariance / first.Count, b = second.SampleVariance / second.Count;
        var freedom = (a + b) * (a + b) / (a * a / (first.Count - 1.0) + b * b / (second.Count - 1.0));
        return Result(first.MeanOrNaN - second.MeanOrNaN, Math.Sqrt(a + b), a + b > 0.0 ? freedom : first.Count + second.Count - 2.0, alternative);
    }

    /// <summary>Student's test: the variances are taken as equal.</summary>
    /// <returns>NaN when a sample is empty, the two have fewer than three values together, or one holds an infinity.</returns>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static TTestResult Student(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Alternative alternative = Alternative.TwoSided)
    {
        Samples.RefuseNaN(first, nameof(first));
        Samples.RefuseNaN(second, nameof(second));
        CentralMoments a = CentralMoments.Of(first), b = CentralMoments.Of(second);
        var freedom = a.Count + b.Count - 2.0;
        var pooled = freedom > 0.0 ? (a.M2 + b.M2) / freedom : double.NaN;
        return Result(a.MeanOrNaN - b.MeanOrNaN, Math.Sqrt(pooled * (1.0 / a.Count + 1.0 / b.Count)), freedom, alternative);
    }

    private static TTestResult Result(double difference, double standardError, double freedom, Alternative alternative)
    {
        var t = difference / standardError;
        var p = alternative switch
        {
            Alternative.Less => StudentTDistribution.Cdf(t, freedom),
            Alternative.Greater => StudentTDistribution.Survival(t, freedom),
            _ => StudentTDistribution.TwoSided(t, freedom),
        };
        return new TTestResult(t, freedom, p);
    }
}
