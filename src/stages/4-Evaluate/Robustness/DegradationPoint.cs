namespace Assay.Evaluate.Robustness;

/// <summary>The primary metric at one level of a disturbance.</summary>
/// <param name="Level">Strength; see <see cref="Disturbance"/>.</param>
/// <param name="Mean">Mean of the metric over repeats; null when it is undefined.</param>
/// <param name="StandardDeviation">Between repeats (n − 1).</param>
/// <param name="Loss">How much worse than undisturbed, in the unit of the metric: positive is worse.</param>
/// <param name="ChangedDecisions">Mean share of rows whose decision changed (classification), 0 to 1; null on regression.</param>
/// <param name="NonFinite">Predictions that were NaN or infinite, over all repeats.</param>
public sealed record DegradationPoint(double Level, double? Mean, double? StandardDeviation, double? Loss, double? ChangedDecisions, int NonFinite);
