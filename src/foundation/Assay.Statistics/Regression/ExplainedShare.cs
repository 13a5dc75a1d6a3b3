using Assay.Statistics.Classification;
using Assay.Statistics.Moments;

namespace Assay.Statistics.Regression;

/// <summary>
/// How much of the target's variation predictions take away: 1 for perfect ones, 0 for those no better than a constant chosen on these
/// very rows, below 0 for worse. NaN when the target does not vary, or without rows.
/// </summary>
public static class ExplainedShare
{
    /// <summary>R², the coefficient of determination: 1 − squared error / squared error of the mean.</summary>
    /// <inheritdoc cref="AbsoluteError.Mean" path="/param"/>
    /// <inheritdoc cref="AbsoluteError.Mean" path="/exception"/>
    public static double Determination(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted, ReadOnlySpan<double> weights = default) =>
        OneLess(SquaredError.Mean(actual, predicted, weights), Spread(actual, [], weights));

    /// <summary>1 − variance of the errors / variance of the target: R² that forgives a constant bias.</summary>
    /// <inheritdoc cref="AbsoluteError.Mean" path="/param"/>
    /// <inheritdoc cref="AbsoluteError.Mean" path="/exception"/>
    public static double Variance(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted, ReadOnlySpan<double> weights = default)
    {
        RowWeights.Require(actual.Length, predicted.Length, weights);
        return OneLess(Spread(actual, predicted, weights), Spread(actual, [], weights));
    }

    /// <summary>D² of the absolute error: 1 − absolute error / absolute error of the median.</summary>
    /// <inheritdoc cref="AbsoluteError.Mean" path="/param"/>
    /// <exception cref="ArgumentException">Lengths differ, an actual number is NaN, or a weight is negative or not finite.</exception>
    public static double Absolute(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted, ReadOnlySpan<double> weights = default)
    {
        RowWeights.Require(actual.Length, predicted.Length, weights);
        var median = weights.IsEmpty ? Quantile.Of(actual, 0.5) : Quantile.WeightedMedian(actual, weights);
        return OneLess(AbsoluteError.Mean(actual, predicted, weights), Errors.Mean(actual, actual, weights, (y, _) => Math.Abs(y - median)));
    }

    private static double OneLess(double left, double whole) => whole > 0.0 ? 1.0 - left / whole : double.NaN;

    /// <summary>The weighted variance of actual less predicted; of actual where there are no predictions.</summary>
    private static double Spread(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted, ReadOnlySpan<double> weights)
    {
        double total = RowWeights.Total(weights, actual.Length), mean = 0.0, squares = 0.0;
        for (var row = 0; row < actual.Length; row++) mean += RowWeights.Of(weights, row) * (predicted.IsEmpty ? actual[row] : actual[row] - predicted[row]) / total;
        for (var row = 0; row < actual.Length; row++)
        {
            var deviation = (predicted.IsEmpty ? actual[row] : actual[row] - predicted[row]) - mean;
            squares += RowWeights.Of(weights, row) * deviation * deviation;
        }
        return squares / total;
    }
}
