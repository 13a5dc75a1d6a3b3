namespace Assay.Statistics.Classification;

/// <summary>The Brier score: the mean squared difference of probability and outcome. Source: G. W. Brier, Mon. Weather Rev. 78 (1950).</summary>
public static class BrierScore
{
    /// <summary>Of two classes, counting the positive one alone as scikit-learn does: in [0, 1]; NaN without rows.</summary>
    /// <inheritdoc cref="LogLoss.Binary" path="/param"/>
    /// <inheritdoc cref="LogLoss.Binary" path="/exception"/>
    public static double Binary(ReadOnlySpan<bool> actual, ReadOnlySpan<double> probabilities, ReadOnlySpan<double> weights = default)
    {
        RowWeights.Require(actual.Length, probabilities.Length, weights);
        var sum = 0.0;
        for (var row = 0; row < actual.Length; row++)
        {
            var error = probabilities[row] - (actual[row] ? 1.0 : 0.0);
            sum += RowWeights.Of(weights, row) * error * error;
        }
        return sum / RowWeights.Total(weights, actual.Length);
    }

    /// <summary>Of several classes, summed over them as Brier did: in [0, 2], so twice <see cref="Binary"/> for two; NaN without rows.</summary>
    /// <inheritdoc cref="LogLoss.Multiclass" path="/param"/>
    /// <inheritdoc cref="LogLoss.Multiclass" path="/exception"/>
    public static double Multiclass(ReadOnlySpan<int> actual, ReadOnlySpan<double> probabilities, int classes, ReadOnlySpan<double> weights = default)
    {
        ClassScores.Require(actual, probabilities, classes, weights);
        var sum = 0.0;
        for (var cell = 0; cell < probabilities.Length; cell++)
        {
            var error = probabilities[cell] - (actual[cell / classes] == cell % classes ? 1.0 : 0.0);
            sum += RowWeights.Of(weights, cell / classes) * error * error;
        }
        return sum / RowWeights.Total(weights, actual.Length);
    }
}
