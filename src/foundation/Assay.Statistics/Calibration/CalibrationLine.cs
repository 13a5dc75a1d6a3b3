namespace Assay.Statistics.Calibration;

/// <summary>
/// The logistic regression of the outcome on the forecast's log-odds: intercept 0 and slope 1 are ideal; a slope below 1 means
/// over-confident forecasts, too near to 0 and 1. Source: D. R. Cox, Biometrika 45 (1958).
/// </summary>
public static class CalibrationLine
{
    /// <summary>Fits the line; forecasts nearer than 1e−6 to 0 or 1 are moved there.</summary>
    /// <param name="actual">Whether each row is positive.</param>
    /// <param name="probabilities">The probability given to positive.</param>
    /// <param name="weights">The weight of each row; every row counts once when empty.</param>
    /// <returns>Null when there is none: equal forecasts, one class only, or classes that the forecasts part entirely.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a probability is NaN, or a weight is negative or not finite.</exception>
    public static LogisticLine? Fit(ReadOnlySpan<bool> actual, ReadOnlySpan<double> probabilities, ReadOnlySpan<double> weights = default)
    {
        var (odds, targets) = (new double[probabilities.Length], new double[actual.Length]);
        for (var row = 0; row < odds.Length; row++) odds[row] = LogOdds.Of(probabilities[row]);
        for (var row = 0; row < targets.Length; row++) targets[row] = actual[row] ? 1.0 : 0.0;
        return LogisticLine.Fit(odds, targets, weights);
    }
}
