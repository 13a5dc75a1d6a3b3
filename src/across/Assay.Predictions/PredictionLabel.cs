namespace Assay.Predictions;

/// <summary>What really came of a prediction, told later.</summary>
/// <param name="Id">The prediction's name.</param>
/// <param name="Label">The class or the number.</param>
/// <param name="IsNumber">Whether it is a number.</param>
public sealed record PredictionLabel(string Id, string Label, bool IsNumber);
