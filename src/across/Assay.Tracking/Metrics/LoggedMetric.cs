namespace Assay.Tracking.Metrics;

/// <summary>A point on its way into a run.</summary>
/// <param name="Key">The metric's name.</param>
/// <param name="Point">The measurement.</param>
/// <param name="Model">The logged model that was measured, if the client says so.</param>
public readonly record struct LoggedMetric(string Key, MetricPoint Point, MeasuredModel? Model = null);
