using System.Collections.Immutable;

namespace Assay.Tracking.Inspect;

/// <summary>Runs side by side.</summary>
/// <param name="Runs">The runs, in the order asked for; values below stand in the same order.</param>
/// <param name="Params">Parameters in which they differ, or all.</param>
/// <param name="SharedParams">How many parameters have the same value in all of them.</param>
/// <param name="Metrics">Every metric that one of them has.</param>
public sealed record ComparedRuns(ImmutableArray<RunHeader> Runs, ImmutableArray<ComparedParam> Params, int SharedParams, ImmutableArray<ComparedMetric> Metrics);
