namespace Assay.Statistics.Classification;

/// <summary>The area under the ROC curve for several classes.</summary>
public static class MulticlassArea
{
    /// <summary>
    /// The mean of each class's area against the rest, plain or weighted by how common each class is. It moves with how common classes are.
    /// </summary>
    /// <param name="actual">The class of each row, from 0.</param>
    /// <param name="scores">Rows × classes, row after row.</param>
    /// <param name="classes">How many classes, at least 2.</param>
    /// <param name="averaging"><see cref="Averaging.Macro"/> or <see cref="Averaging.Weighted"/>.</param>
    /// <param name="weights">The weight of each row; every row counts once when empty.</param>
    /// <returns>In [0, 1]; NaN when a class does not occur, or nothing else does.</returns>
    /// <exception cref="ArgumentException">Lengths do not agree, a class is not one of them, a score is NaN, or a weight is negative or not finite.</exception>
    public static double OneVersusRest(
        ReadOnlySpan<int> actual, ReadOnlySpan<double> scores, int classes, Averaging averaging = Averaging.Macro, ReadOnlySpan<double> weights = default)
    {
        ClassScores.Require(actual, scores, classes, weights);
        if (averaging == Averaging.Micro) throw new ArgumentOutOfRangeException(nameof(averaging), averaging, "Areas are averaged by class: Macro or Weighted.");
        var (labels, column) = (new bool[actual.Length], new double[actual.Length]);
        double sum = 0.0, total = 0.0;
        for (var k = 0; k < classes; k++)
        {
            var positives = 0.0;
            for (var row = 0; row < labels.Length; row++)
            {
                (labels[row], column[row]) = (actual[row] == k, scores[row * classes + k]);
                if (labels[row]) positives += RowWeights.Of(weights, row);
            }
            var counts = averaging == Averaging.Weighted ? positives : 1.0;
            sum += counts * AreaUnderRoc.Of(labels, column, weights);
            total += counts;
        }
        return sum / total;
    }

    /// <summary>
    /// The mean over pairs of classes of how well each is told from the other among the rows of the two, by either's score: Hand and
    /// Till's M, which does not move with how common classes are. Source: D. J. Hand and R. J. Till, Mach. Learn. 45 (2001).
    /// </summary>
    /// <param name="actual">The class of each row, from 0.</param>
    /// <param name="scores">Rows × classes, row after row.</param>
    /// <param name="classes">How many classes, at least 2.</param>
    /// <param name="weights">The weight of each row; every row counts once when empty.</param>
    /// <returns>In [0, 1]; NaN when a class does not occur.</returns>
    /// <exception cref="ArgumentException">Lengths do not agree, a class is not one of them, a score is NaN, or a weight is negative or not finite.</exception>
    public static double OneVersusOne(ReadOnlySpan<int> actual, ReadOnlySpan<double> scores, int classes, ReadOnlySpan<double> weights = default)
    {
        ClassScores.Require(actual, scores, classes, weights);
        double sum = 0.0, pairs = 0.5 * classes * (classes - 1.0);
        for (var i = 0; i < classes; i++)
            for (var j = i + 1; j < classes; j++)
                sum += 0.5 * (Among(actual, scores, classes, weights, i, j) + Among(actual, scores, classes, weights, j, i));
        return sum / pairs;
    }

    /// <summary>The area of class i's score over the rows of i and j.</summary>
    private static double Among(ReadOnlySpan<int> actual, ReadOnlySpan<double> scores, int classes, ReadOnlySpan<double> weights, int i, int j)
    {
        var (labels, column, counts) = (new bool[actual.Length], new double[actual.Length], new double[actual.Length]);
        var kept = 0;
        for (var row = 0; row < actual.Length; row++)
        {
            if (actual[row] != i && actual[row] != j) continue;
            (labels[kept], column[kept], counts[kept]) = (actual[row] == i, scores[row * classes + i], RowWeights.Of(weights, row));
            kept++;
        }
        return AreaUnderRoc.Of(labels.AsSpan(0, kept), column.AsSpan(0, kept), counts.AsSpan(0, kept));
    }
}
