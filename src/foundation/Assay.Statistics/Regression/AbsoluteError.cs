using Assay.Statistics.Classification;
using Assay.Statistics.Moments;

namespace Assay.Statistics.Regression;

/// <summary>Errors by their size, in the unit of the target. A NaN prediction makes them NaN, but for the median, which throws.</summary>
public static class AbsoluteError
{
    /// <summary>The mean absolute error; NaN without rows.</summary>
    /// <param name="actual">What came out.</param>
    /// <param name="predicted">What was predicted, one a row.</param>
    /// <param name="weights">The weight of each row; every row counts once when empty.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a weight is negative or not finite.</exception>
    public static double Mean(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted, ReadOnlySpan<double> weights = default) =>
        Errors.Mean(actual, predicted, weights, static (y, p) => Math.Abs(y - p));

    /// <summary>
    /// The median absolute error, unmoved by a few great ones; NaN without rows. With weights the least error that half the weight does
    /// not exceed; where half falls between two errors, their mean.
    /// </summary>
    /// <inheritdoc cref="Mean" path="/param"/>
    /// <exception cref="ArgumentException">Lengths differ, a number is NaN, or a weight is negative or not finite.</exception>
    public static double Median(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted, ReadOnlySpan<double> weights = default)
    {
        RowWeights.Require(actual.Length, predicted.Length, weights);
        var errors = new double[actual.Length];
        for (var row = 0; row < errors.Length; row++) errors[row] = Math.Abs(actual[row] - predicted[row]);
        return weights.IsEmpty ? Quantile.Of(errors, 0.5) : Quantile.WeightedMedian(errors, weights);
    }

    /// <summary>The greatest absolute error, of rows that have weight; NaN without rows.</summary>
    /// <inheritdoc cref="Mean" path="/param"/>
    /// <inheritdoc cref="Mean" path="/exception"/>
    public static double Greatest(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted, ReadOnlySpan<double> weights = default)
    {
        RowWeights.Require(actual.Length, predicted.Length, weights);
        var greatest = double.NegativeInfinity;
        for (var row = 0; row < actual.Length; row++)
            if (RowWeights.Of(weights, row) > 0.0) greatest = Math.Max(greatest, Math.Abs(actual[row] - predicted[row]));
        return double.IsNegativeInfinity(greatest) ? double.NaN : greatest;
    }
}
