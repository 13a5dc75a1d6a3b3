namespace Assay.Statistics.Classification;

/// <summary>
/// The log loss (cross-entropy) in nats: the mean of −ln of the probability that was given to what came out. Probabilities below
/// <see cref="Least"/> count as that, so that one sure mistake does not make the mean infinite (scikit-learn up to 1.2).
/// </summary>
public static class LogLoss
{
    /// <summary>The least probability that counts: a loss is at most −ln 1e−15, about 34.5 nats a row.</summary>
    public const double Least = 1e-15;

    /// <summary>The loss of one row, given the probability of what came out; NaN for NaN.</summary>
    public static double OfRow(double probability) => -Math.Log(Math.Clamp(probability, Least, 1.0));

    /// <summary>Of two classes.</summary>
    /// <param name="actual">Whether each row is positive.</param>
    /// <param name="probabilities">The probability given to positive.</param>
    /// <param name="weights">The weight of each row; every row counts once when empty.</param>
    /// <returns>At least 0; NaN without rows, or where a probability is NaN.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a weight is negative or not finite.</exception>
    public static double Binary(ReadOnlySpan<bool> actual, ReadOnlySpan<double> probabilities, ReadOnlySpan<double> weights = default)
    {
        RowWeights.Require(actual.Length, probabilities.Length, weights);
        var sum = 0.0;
        for (var row = 0; row < actual.Length; row++)
            sum += RowWeights.Of(weights, row) * OfRow(actual[row] ? probabilities[row] : 1.0 - probabilities[row]);
        return sum / RowWeights.Total(weights, actual.Length);
    }

    /// <summary>Of several classes.</summary>
    /// <param name="actual">The class of each row, from 0.</param>
    /// <param name="probabilities">Rows × classes, row after row; not normalised here.</param>
    /// <param name="classes">How many classes.</param>
    /// <param name="weights">The weight of each row; every row counts once when empty.</param>
    /// <returns>At least 0; NaN without rows, or where a probability is NaN.</returns>
    /// <exception cref="ArgumentException">Lengths do not agree, a class is not one of them, or a weight is negative or not finite.</exception>
    public static double Multiclass(ReadOnlySpan<int> actual, ReadOnlySpan<double> probabilities, int classes, ReadOnlySpan<double> weights = default)
    {
        ClassScores.Require(actual, probabilities, classes, weights);
        var sum = 0.0;
        for (var row = 0; row < actual.Length; row++) sum += RowWeights.Of(weights, row) * OfRow(probabilities[row * classes + actual[row]]);
        return sum / RowWeights.Total(weights, actual.Length);
    }
}
