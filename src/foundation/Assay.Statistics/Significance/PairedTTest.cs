using Assay.Statistics.Correlation;
using Assay.Statistics.Distances;
using Assay.Statistics.Distributions;
using Assay.Statistics.Moments;

namespace Assay.Statistics.Significance;

/// <summary>
/// Student's t test on differences of pairs that are independent of one another, such as two models' losses on the same rows. The folds of
/// a cross-validation are not: for them see <see cref="CorrectedResampledTTest"/>.
/// </summary>
public static class PairedTTest
{
    /// <summary>The test of first less second.</summary>
    /// <param name="first">One value a pair.</param>
    /// <param name="second">The other.</param>
    /// <param name="alternative">What the differences may be under the alternative.</param>
    /// <returns>NaN with fewer than two pairs, or when all differences are 0; where all are equal but not 0, t is infinite and p is 0.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a value is NaN.</exception>
    public static TTestResult Test(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Alternative alternative = Alternative.TwoSided)
    {
        var moments = CentralMoments.Of(Pairs.Differences(first, second));
        return Of(moments.MeanOrNaN, Math.Sqrt(moments.SampleVariance / moments.Count), moments.Count - 1.0, alternative);
    }

    /// <summary>A mean over its standard error by Student's law.</summary>
    internal static TTestResult Of(double mean, double standardError, double freedom, Alternative alternative = Alternative.TwoSided)
    {
        var t = mean / standardError;
        var p = alternative switch
        {
            Alternative.Less => StudentTDistribution.Cdf(t, freedom),
            Alternative.Greater => StudentTDistribution.Survival(t, freedom),
            _ => StudentTDistribution.TwoSided(t, freedom),
        };
        return new TTestResult(t, freedom, p);
    }
}
