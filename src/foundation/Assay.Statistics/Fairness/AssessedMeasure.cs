using System.Collections.Immutable;
using Assay.Statistics.Intervals;

namespace Assay.Statistics.Fairness;

/// <summary>One fairness measure as assessed.</summary>
/// <param name="Measure">Which.</param>
/// <param name="Estimate">
/// Its value with a percentile bootstrap interval, rows resampled within each group. A greatest-less-least gap is never negative and its
/// bootstrap leans upward, so an interval above 0 is no test of parity: read its lower end with care when groups are small or many.
/// </param>
/// <param name="Rate">The rate that decides it: of several, the worst; null when undefined.</param>
/// <param name="LowestGroup">The group with the least of that rate; null when undefined.</param>
/// <param name="HighestGroup">The group with the greatest of that rate; null when undefined.</param>
/// <param name="UndefinedGroups">Large enough groups in which a rate of the measure is a share of no rows, and which are not compared by it.</param>
/// <param name="UsedReplicates">Replicates in which the measure was defined.</param>
public sealed record AssessedMeasure(
    FairnessMeasure Measure,
    Estimate Estimate,
    GroupRate? Rate,
    string? LowestGroup,
    string? HighestGroup,
    ImmutableArray<string> UndefinedGroups,
    int UsedReplicates);
