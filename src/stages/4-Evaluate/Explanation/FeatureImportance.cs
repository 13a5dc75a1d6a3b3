namespace Assay.Evaluate.Explanation;

/// <summary>How much the primary metric loses on the test set when one feature's values are shuffled between rows. Positive: the model leans on the feature.</summary>
/// <param name="Feature">The column.</param>
/// <param name="Mean">Mean loss over repeats, in the unit of the metric.</param>
/// <param name="StandardDeviation">Between repeats (n − 1).</param>
/// <param name="Low">Lower end of the 95 % t interval of the mean over repeats: the chance of shuffling, not of the sample.</param>
/// <param name="High">Upper end.</param>
public sealed record FeatureImportance(string Feature, double Mean, double StandardDeviation, double Low, double High);
