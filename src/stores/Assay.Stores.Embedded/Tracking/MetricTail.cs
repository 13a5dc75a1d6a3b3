using Assay.Tracking.Metrics;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Where a metric of a run goes on.</summary>
/// <param name="Block">Number of its newest block.</param>
/// <param name="Bytes">Length of that block.</param>
/// <param name="Last">The last point of that block.</param>
/// <param name="Latest">The metric's latest point: see <see cref="MetricPoint.IsLaterThan"/>.</param>
internal readonly record struct MetricTail(long Block, int Bytes, MetricPoint Last, MetricPoint Latest);
