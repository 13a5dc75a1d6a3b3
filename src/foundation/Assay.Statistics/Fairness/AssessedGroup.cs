using System.Collections.Immutable;
using Assay.Statistics.Intervals;

namespace Assay.Statistics.Fairness;

/// <summary>One group as assessed.</summary>
/// <param name="Metrics">Its counts and rates.</param>
/// <param name="IsCompared">False when it has fewer rows than the minimum, and so stays out of every measure.</param>
/// <param name="Rates">Each rate with its Wilson interval.</param>
public sealed record AssessedGroup(GroupMetrics Metrics, bool IsCompared, ImmutableDictionary<GroupRate, Estimate> Rates);
