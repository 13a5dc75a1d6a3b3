namespace Assay.Statistics.Intervals;

/// <summary>An area under the ROC curve with DeLong's interval.</summary>
/// <param name="Area">The area and the ends of its interval; NaN where undefined.</param>
/// <param name="StandardError">The root of DeLong's variance; NaN with fewer than two rows of a class.</param>
public readonly record struct AreaEstimate(Estimate Area, double StandardError);
