namespace Assay.Statistics.Regression;

/// <summary>Errors relative to the numbers themselves, as shares (0.1 is 10 %).</summary>
public static class PercentageError
{
    private const double LeastDivisor = 2.220446049250313e-16;

    /// <summary>
    /// The mean of |error| / |actual|; NaN without rows. An actual number of 0 makes it huge, for the divisor is then 2⁻⁵², as in
    /// scikit-learn: do not use it where targets come near 0.
    /// </summary>
    /// <inheritdoc cref="AbsoluteError.Mean" path="/param"/>
    /// <inheritdoc cref="AbsoluteError.Mean" path="/exception"/>
    public static double MeanAbsolute(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted, ReadOnlySpan<double> weights = default) =>
        Errors.Mean(actual, predicted, weights, static (y, p) => Math.Abs(y - p) / Math.Max(Math.Abs(y), LeastDivisor));

    /// <summary>The mean of 2 |error| / (|actual| + |predicted|), in [0, 2]; a row where both are 0 counts 0. NaN without rows. Some tools leave out the 2.</summary>
    /// <inheritdoc cref="AbsoluteError.Mean" path="/param"/>
    /// <inheritdoc cref="AbsoluteError.Mean" path="/exception"/>
    public static double Symmetric(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted, ReadOnlySpan<double> weights = default) =>
        Errors.Mean(actual, predicted, weights, static (y, p) => y == p ? 0.0 : 2.0 * Math.Abs(y - p) / (Math.Abs(y) + Math.Abs(p)));
}
