namespace Assay.Statistics.Regression;

/// <summary>Errors by their square: one great error counts more than many small ones.</summary>
public static class SquaredError
{
    /// <summary>The mean squared error, in the target's unit squared; NaN without rows.</summary>
    /// <inheritdoc cref="AbsoluteError.Mean" path="/param"/>
    /// <inheritdoc cref="AbsoluteError.Mean" path="/exception"/>
    public static double Mean(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted, ReadOnlySpan<double> weights = default) =>
        Errors.Mean(actual, predicted, weights, static (y, p) => (y - p) * (y - p));

    /// <summary>The root of the mean squared error, in the target's unit; NaN without rows.</summary>
    /// <inheritdoc cref="AbsoluteError.Mean" path="/param"/>
    /// <inheritdoc cref="AbsoluteError.Mean" path="/exception"/>
    public static double RootMean(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted, ReadOnlySpan<double> weights = default) =>
        Math.Sqrt(Mean(actual, predicted, weights));

    /// <summary>The mean squared difference of ln(1 + number): of relative errors, and harsher on predictions that are too low. NaN without rows.</summary>
    /// <inheritdoc cref="AbsoluteError.Mean" path="/param"/>
    /// <exception cref="ArgumentException">Lengths differ, a number is −1 or below, or a weight is negative or not finite.</exception>
    public static double MeanLogarithmic(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted, ReadOnlySpan<double> weights = default)
    {
        Errors.RequireAbove(actual, -1.0, open: true, nameof(actual));
        Errors.RequireAbove(predicted, -1.0, open: true, nameof(predicted));
        return Errors.Mean(actual, predicted, weights, static (y, p) =>
        {
            var difference = double.LogP1(y) - double.LogP1(p);
            return difference * difference;
        });
    }
}
