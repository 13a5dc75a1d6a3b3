using System.Collections.Immutable;
using Assay.Ledger.Records;

namespace Assay.Train.Records;

/// <summary>
/// The record <c>train.run</c>: one parameter set of one candidate, learnt and judged by cross-validation on training rows only. Its scores
/// guided the search, so the best of many is somewhat flattered; the test set tells.
/// </summary>
public sealed record TrainRun : IRecordBody<TrainRun>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("train.run", 1, "A candidate was trained with one set of parameters and judged by cross-validation on the training rows.");

    /// <summary>The candidate: <c>lightgbm</c>.</summary>
    public required string Candidate { get; init; }

    /// <summary>Number of the trial within the candidate, from 1.</summary>
    public required int Trial { get; init; }

    /// <summary>1: the first rung, on few folds; 2: all folds of all repeats.</summary>
    public required int Rung { get; init; }

    /// <summary>Parameters by name; empty when there are none.</summary>
    public required ImmutableSortedDictionary<string, double> Parameters { get; init; }

    /// <summary>Everything random in the run follows from it.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What it ran on.</summary>
    public required TrainingEnvironment Environment { get; init; }

    /// <summary>Wall-clock time of this step, in seconds.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>Every fold that was scored, in order of repeat and fold; those of an earlier rung included.</summary>
    public required ImmutableArray<FoldScore> Folds { get; init; }

    /// <summary>Mean and spread over the folds, by metric.</summary>
    public required ImmutableArray<MetricSummary> Metrics { get; init; }

    /// <summary>What keeps the scores from being compared fairly; null when nothing does.</summary>
    public string? Caveat { get; init; }
}
