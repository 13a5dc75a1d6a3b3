using Assay.Statistics.Distributions;

namespace Assay.Train.Selection;

/// <summary>
/// The corrected resampled t-test (Nadeau and Bengio, 2003) for two models scored on the same folds. Training sets of cross-validation
/// overlap, so fold scores are not independent and the plain variance is too small; it is multiplied by 1/k + n_test/n_train in place of 1/k.
/// </summary>
internal static class CorrectedResampledTTest
{
    /// <summary>The test's name in records.</summary>
    public const string Name = "corrected resampled t-test (Nadeau and Bengio, 2003)";

    /// <summary>Two-sided p-value that the mean difference is 0; null for fewer than two folds. Differences that are all equal give 1 when they are 0, else 0.</summary>
    /// <param name="differences">One a fold.</param>
    /// <param name="testToTrain">Rows scored over rows learnt from, in a fold.</param>
    public static double? PValue(IReadOnlyList<double> differences, double testToTrain)
    {
        if (differences.Count < 2) return null;
        var mean = differences.Average();
        var error = StandardError(differences, testToTrain);
        if (error == 0) return mean == 0 ? 1 : 0;
        return StudentTDistribution.TwoSided(mean / error, differences.Count - 1);
    }

    /// <summary>Corrected standard error of the mean of fold scores; NaN for fewer than two.</summary>
    public static double StandardError(IReadOnlyList<double> scores, double testToTrain)
    {
        var mean = scores.Average();
        var variance = scores.Sum(score => (score - mean) * (score - mean)) / (scores.Count - 1);
        return Math.Sqrt((1.0 / scores.Count + testToTrain) * variance);
    }
}
