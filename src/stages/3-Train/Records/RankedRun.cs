using System.Collections.Immutable;

namespace Assay.Train.Records;

/// <summary>A run in the ranking.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Trial">Number of the trial.</param>
/// <param name="Parameters">Parameters by name.</param>
/// <param name="Mean">The deciding metric, mean over folds.</param>
/// <param name="StandardDeviation">Over folds; null for a single one.</param>
/// <param name="Folds">Number of folds.</param>
/// <param name="Caveat">What keeps it from being compared fairly; null when nothing does.</param>
public sealed record RankedRun(string Candidate, int Trial, ImmutableSortedDictionary<string, double> Parameters, double Mean, double? StandardDeviation, int Folds, string? Caveat);
