namespace Assay.Tables.Profiling;

/// <summary>A quantile by linear interpolation between order statistics (Hyndman and Fan, type 7).</summary>
/// <param name="Probability">Share of the rows at or below it, 0 to 1.</param>
/// <param name="Value">The quantile, in the column's unit.</param>
public sealed record QuantileValue(double Probability, double Value);
