namespace Assay.Statistics.Calibration;

/// <summary>A line whose height is the log-odds of an outcome: a logistic regression on one variable.</summary>
/// <param name="Intercept">Its height at 0.</param>
/// <param name="Slope">Its rise.</param>
public readonly record struct LogisticLine(double Intercept, double Slope)
{
    /// <summary>The probability at x, in (0, 1).</summary>
    public double Probability(double x) => LogOdds.Probability(Intercept + Slope * x);

    /// <summary>The line of greatest likelihood.</summary>
    /// <param name="x">The variable, finite.</param>
    /// <param name="targets">What came out: 0 or 1, or a probability in between.</param>
    /// <param name="weights">The weight of each row; every row counts once when empty.</param>
    /// <returns>Null when there is none: x does not vary, only one outcome came out, or x parts the outcomes entirely.</returns>
    /// <exception cref="ArgumentException">Lengths differ, x is not finite, a target is outside [0, 1], or a weight is negative or not finite.</exception>
    public static LogisticLine? Fit(ReadOnlySpan<double> x, ReadOnlySpan<double> targets, ReadOnlySpan<double> weights = default) =>
        new LogisticFit(x, targets, weights).Line();
}
