using Assay.Tracking.Metrics;

namespace Assay.Tracking.Runs;

/// <summary>All that a run holds, as <see cref="RunDigest"/> reads it.</summary>
/// <param name="Run">The run, with its status and end time as they are to be.</param>
/// <param name="History">Every point of a metric, once, in order: see <see cref="IRunStore.ReadHistoryAsync"/>. Asked for each metric of the run, one after the other.</param>
public sealed record RunContent(Run Run, Func<string, MetricPoint[]> History);
