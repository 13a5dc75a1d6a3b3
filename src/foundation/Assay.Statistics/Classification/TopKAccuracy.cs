namespace Assay.Statistics.Classification;

/// <summary>
/// Share of rows whose class is among the k most probable. Of equal scores the class in the earlier place is taken, so that the top 1 is
/// what <see cref="MostProbableClass"/> calls (scikit-learn takes the later one).
/// </summary>
public static class TopKAccuracy
{
    /// <summary>The share, in [0, 1]; NaN without rows.</summary>
    /// <param name="actual">The class of each row, from 0.</param>
    /// <param name="scores">Rows × classes, row after row.</param>
    /// <param name="classes">How many classes.</param>
    /// <param name="places">How many places count: k, at least 1.</param>
    /// <param name="weights">The weight of each row; every row counts once when empty.</param>
    /// <exception cref="ArgumentException">Lengths do not agree, a class is not one of them, or a weight is negative or not finite.</exception>
    public static double Of(ReadOnlySpan<int> actual, ReadOnlySpan<double> scores, int classes, int places, ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(places);
        ClassScores.Require(actual, scores, classes, weights);
        double right = 0.0;
        for (var row = 0; row < actual.Length; row++)
            if (Place(scores.Slice(row * classes, classes), actual[row]) < places) right += RowWeights.Of(weights, row);
        return right / RowWeights.Total(weights, actual.Length);
    }

    private static int Place(ReadOnlySpan<double> scores, int actual)
    {
        var before = 0;
        for (var k = 0; k < scores.Length; k++)
            if (scores[k] > scores[actual] || (k < actual && scores[k] == scores[actual])) before++;
        return before;
    }
}
