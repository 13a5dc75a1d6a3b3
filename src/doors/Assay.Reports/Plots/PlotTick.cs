namespace Assay.Reports.Plots;

/// <summary>A mark of an axis.</summary>
/// <param name="At">Where, from 0 (the low end) to 1.</param>
/// <param name="Text">The value there.</param>
internal readonly record struct PlotTick(double At, string Text);
