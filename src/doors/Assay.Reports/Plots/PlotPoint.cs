namespace Assay.Reports.Plots;

/// <summary>A point of a curve.</summary>
/// <param name="X">Horizontal value; finite.</param>
/// <param name="Y">Vertical value; NaN leaves a gap, and what is infinite stands at the edge.</param>
public readonly record struct PlotPoint(double X, double Y);
