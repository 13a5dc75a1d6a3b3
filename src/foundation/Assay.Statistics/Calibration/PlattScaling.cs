using Assay.Statistics.Classification;

namespace Assay.Statistics.Calibration;

/// <summary>
/// Turns scores into probabilities by a logistic line, fitted to Platt's smoothed targets, (n₊ + 1) / (n₊ + 2) for positive rows and
/// 1 / (n₋ + 2) for the others, so that it stays finite on scores that part the classes. Fit it on rows that the scoring model has not
/// seen. Sources: J. Platt (1999); H.-T. Lin, C.-J. Lin and R. Weng, Mach. Learn. 68 (2007).
/// </summary>
public static class PlattScaling
{
    /// <summary>Fits the line. Platt's A and B are −slope and −intercept.</summary>
    /// <param name="actual">Whether each row is positive.</param>
    /// <param name="scores">The score of each row, finite.</param>
    /// <param name="weights">The weight of each row; every row counts once when empty.</param>
    /// <returns>A level line when scores do not vary; ½ everywhere without rows.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a score is not finite, or a weight is negative or not finite.</exception>
    public static LogisticLine Fit(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default)
    {
        RowWeights.Require(actual.Length, scores.Length, weights);
        double positives = 0.0, negatives = 0.0;
        for (var row = 0; row < actual.Length; row++)
        {
            if (actual[row]) positives += RowWeights.Of(weights, row);
            else negatives += RowWeights.Of(weights, row);
        }
        double high = (positives + 1.0) / (positives + 2.0), low = 1.0 / (negatives + 2.0);
        var targets = new double[actual.Length];
        for (var row = 0; row < targets.Length; row++) targets[row] = actual[row] ? high : low;
        var level = positives + negatives > 0.0 ? (positives * high + negatives * low) / (positives + negatives) : 0.5;
        return LogisticLine.Fit(scores, targets, weights) ?? new LogisticLine(Math.Log(level / (1.0 - level)), 0.0);
    }
}
