using Assay.Tracking.Metrics;

namespace Assay.Tracking.LoggedModels;

/// <summary>A logged model with what was measured of it.</summary>
/// <param name="Model">The model.</param>
/// <param name="Metrics">The points that measure it, in the order in which they were logged.</param>
public sealed record MeasuredLoggedModel(LoggedModel Model, IReadOnlyList<ModelMetric> Metrics);
