namespace Assay.Statistics.Sketches;

/// <summary>A figure from a summary of the data, and by how much it may differ from the figure of the data themselves.</summary>
/// <param name="Value">The figure; NaN when undefined.</param>
/// <param name="Error">At most so far from the truth at the confidence asked for; 0 when exact.</param>
public readonly record struct BoundedFigure(double Value, double Error);
