using Assay.Statistics.Distributions;

namespace Assay.Statistics.Regression;

/// <summary>
/// The loss that a quantile prediction makes least: q × error where the prediction is too low, (1 − q) × error where it is too high. At
/// q = ½ it is half the absolute error. Source: R. Koenker and G. Bassett, Econometrica 46 (1978).
/// </summary>
public static class PinballLoss
{
    /// <summary>The mean loss, in the unit of the target; NaN without rows.</summary>
    /// <param name="actual">What came out.</param>
    /// <param name="predicted">The predicted quantile, one a row.</param>
    /// <param name="probability">Which quantile, in [0, 1].</param>
    /// <param name="weights">The weight of each row; every row counts once when empty.</param>
    /// <exception cref="ArgumentException">Lengths differ, the probability is outside [0, 1], or a weight is negative or not finite.</exception>
    public static double Mean(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted, double probability, ReadOnlySpan<double> weights = default)
    {
        MonotoneRoot.RequireProbability(probability, nameof(probability));
        return Errors.Mean(actual, predicted, weights, (y, p) => y >= p ? probability * (y - p) : (1.0 - probability) * (p - y));
    }
}
