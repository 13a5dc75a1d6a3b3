namespace Assay.Statistics.Regression;

/// <summary>
/// The mean unit deviance of Tweedie's laws: how far predictions are off when the variance grows as a power of the mean. Power 0 is the
/// squared error, 1 Poisson's (counts), 2 the gamma law's (relative errors); between 1 and 2 sums with many zeros, such as claims.
/// Source: B. Jørgensen, The Theory of Dispersion Models (1997).
/// </summary>
public static class TweedieDeviance
{
    /// <summary>The mean deviance, at least 0; NaN without rows.</summary>
    /// <param name="actual">What came out: of any sign at power 0, at least 0 at powers in [1, 2), above 0 from 2 on.</param>
    /// <param name="predicted">The predicted means: above 0 but at power 0.</param>
    /// <param name="power">0, or at least 1; between 0 and 1 there is no such law.</param>
    /// <param name="weights">The weight of each row; every row counts once when empty.</param>
    /// <exception cref="ArgumentException">Lengths differ, a number or the power is out of its range, or a weight is negative or not finite.</exception>
    public static double Mean(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted, double power, ReadOnlySpan<double> weights = default)
    {
        if (power == 0.0) return SquaredError.Mean(actual, predicted, weights);
        if (!(power >= 1.0 && double.IsFinite(power))) throw new ArgumentOutOfRangeException(nameof(power), power, "There is a law at power 0, and at 1 and above.");
        Errors.RequireAbove(actual, 0.0, open: power >= 2.0, nameof(actual));
        Errors.RequireAbove(predicted, 0.0, open: true, nameof(predicted));
        return Errors.Mean(actual, predicted, weights, Unit(power));
    }

    /// <summary><see cref="Mean"/> at power 1.</summary>
    /// <inheritdoc cref="AbsoluteError.Mean" path="/param"/>
    /// <exception cref="ArgumentException">Lengths differ, an actual number is negative or a predicted one not above 0, or a weight is negative or not finite.</exception>
    public static double Poisson(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted, ReadOnlySpan<double> weights = default) => Mean(actual, predicted, 1.0, weights);

    /// <summary><see cref="Mean"/> at power 2.</summary>
    /// <inheritdoc cref="AbsoluteError.Mean" path="/param"/>
    /// <exception cref="ArgumentException">Lengths differ, a number is not above 0, or a weight is negative or not finite.</exception>
    public static double Gamma(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted, ReadOnlySpan<double> weights = default) => Mean(actual, predicted, 2.0, weights);

    private static RowError Unit(double power) => power switch
    {
        1.0 => static (y, p) => 2.0 * ((y > 0.0 ? y * Math.Log(y / p) : 0.0) - y + p),
        2.0 => static (y, p) => 2.0 * (Math.Log(p / y) + y / p - 1.0),
        _ => (y, p) => 2.0 * (Math.Pow(y, 2.0 - power) / ((1.0 - power) * (2.0 - power)) - y * Math.Pow(p, 1.0 - power) / (1.0 - power) + Math.Pow(p, 2.0 - power) / (2.0 - power)),
    };
}
