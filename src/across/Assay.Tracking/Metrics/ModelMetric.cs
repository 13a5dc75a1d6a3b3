namespace Assay.Tracking.Metrics;

/// <summary>A point as the model that it measures has it.</summary>
/// <param name="Key">The metric's name.</param>
/// <param name="Point">The measurement.</param>
/// <param name="RunId">The run that it was logged to.</param>
/// <param name="Model">The model, and on which data.</param>
public sealed record ModelMetric(string Key, MetricPoint Point, string RunId, MeasuredModel Model);
