namespace Assay.Statistics.Sketches;

/// <summary>A value that stands for several.</summary>
/// <param name="Value">The value.</param>
/// <param name="Weight">How many it stands for, itself among them.</param>
public readonly record struct WeightedValue(double Value, long Weight);
