namespace Assay.Evaluate.Performance;

/// <summary>A quantile of actual minus predicted over the test rows.</summary>
/// <param name="Probability">0 to 1.</param>
/// <param name="Value">In the unit of the target.</param>
public sealed record ResidualQuantile(double Probability, double Value);
