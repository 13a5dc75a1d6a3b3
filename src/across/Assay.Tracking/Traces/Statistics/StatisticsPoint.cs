using System.Collections.Immutable;

namespace Assay.Tracking.Traces.Statistics;

/// <summary>The statistics of a group.</summary>
/// <param name="Dimensions">What the group has in common, in the order asked for.</param>
/// <param name="Values">By the label of the aggregation.</param>
public sealed record StatisticsPoint(ImmutableArray<KeyValuePair<string, string>> Dimensions, ImmutableArray<KeyValuePair<string, double>> Values);
