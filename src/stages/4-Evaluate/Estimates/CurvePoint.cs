namespace Assay.Evaluate.Estimates;

/// <summary>A point of a curve, in the units that the curve's own documentation names.</summary>
/// <param name="X">Horizontal value.</param>
/// <param name="Y">Vertical value.</param>
public sealed record CurvePoint(double X, double Y);
