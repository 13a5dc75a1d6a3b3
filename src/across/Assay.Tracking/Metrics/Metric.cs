namespace Assay.Tracking.Metrics;

/// <summary>A metric's latest point.</summary>
/// <param name="Key">The metric's name.</param>
/// <param name="Latest">See <see cref="MetricPoint.IsLaterThan"/>.</param>
public readonly record struct Metric(string Key, MetricPoint Latest);
