using Assay.Statistics.Distances;
using Assay.Statistics.Moments;

namespace Assay.Statistics.Significance;

/// <summary>
/// The corrected resampled t test for two models scored on the same folds or splits. Training sets overlap, so scores are not independent
/// and the plain variance is too small: 1/k is replaced by 1/k + n_test/n_train. Source: C. Nadeau and Y. Bengio, Mach. Learn. 52 (2003).
/// </summary>
public static class CorrectedResampledTTest
{
    /// <summary>The two-sided test that the mean difference is 0.</summary>
    /// <param name="differences">First less second, one a fold.</param>
    /// <param name="testToTrain">Rows scored over rows learnt from, in a fold: 1/(k − 1) for k folds.</param>
    /// <returns>NaN with fewer than two folds, or when all differences are 0; where all are equal but not 0, t is infinite and p is 0.</returns>
    /// <exception cref="ArgumentException">A difference is NaN, or the ratio is negative or not finite.</exception>
    public static TTestResult Test(ReadOnlySpan<double> differences, double testToTrain) =>
        PairedTTest.Of(CentralMoments.Of(differences).MeanOrNaN, StandardError(differences, testToTrain), differences.Length - 1.0);

    /// <summary>The corrected standard error of the mean of fold scores, or of their differences; NaN for fewer than two.</summary>
    /// <inheritdoc cref="Test" path="/exception"/>
    public static double StandardError(ReadOnlySpan<double> scores, double testToTrain)
    {
        Samples.RefuseNaN(scores, nameof(scores));
        if (!(testToTrain >= 0.0 && double.IsFinite(testToTrain)))
            throw new ArgumentOutOfRangeException(nameof(testToTrain), testToTrain, "The ratio of rows scored to rows learnt from is not negative.");
        return Math.Sqrt((1.0 / scores.Length + testToTrain) * CentralMoments.Of(scores).SampleVariance);
    }
}
