namespace Assay.Statistics.Intervals;

/// <summary>A figure with the ends of its interval.</summary>
/// <param name="Value">The figure; NaN when undefined.</param>
/// <param name="Lower">The lower end; NaN when there is no interval.</param>
/// <param name="Upper">The upper end; NaN when there is no interval.</param>
public readonly record struct Estimate(double Value, double Lower, double Upper);
