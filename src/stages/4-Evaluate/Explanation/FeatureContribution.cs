namespace Assay.Evaluate.Explanation;

/// <summary>How much a feature moved one row's prediction away from the mean.</summary>
/// <param name="Feature">The column.</param>
/// <param name="Value">The row's value; null where it is missing or withheld because it may be personal.</param>
/// <param name="Contribution">Shapley value by sampling, in the unit of the prediction. All of a row's contributions sum to its prediction minus the base value.</param>
public sealed record FeatureContribution(string Feature, string? Value, double Contribution);
