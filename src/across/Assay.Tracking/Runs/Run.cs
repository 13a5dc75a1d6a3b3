using Assay.Tracking.Metrics;

namespace Assay.Tracking.Runs;

/// <summary>A run with everything that was logged to it, of each metric its latest point.</summary>
/// <param name="Info">The run itself.</param>
/// <param name="Metrics">The latest point of each metric, in the order of their keys (ordinal).</param>
/// <param name="Params">In the order of their keys (ordinal).</param>
/// <param name="Tags">In the order of their keys (ordinal).</param>
/// <param name="Links">What it read and made, in the order in which that was first logged.</param>
public sealed record Run(RunInfo Info, IReadOnlyList<Metric> Metrics, IReadOnlyList<Param> Params, IReadOnlyList<Tag> Tags, IReadOnlyList<RunLink> Links);
