using System.Collections.Immutable;
using Assay.Evaluate.Scoring;
using Assay.Tables;

namespace Assay.Evaluate.Fairness;

/// <summary>What the comparison of groups reads.</summary>
public sealed record FairnessInputs
{
    /// <summary>The attributes, all rows of the data that have a target.</summary>
    public required Table All { get; init; }

    /// <summary>Outcomes of all those rows, as <see cref="ScoredRows.Targets"/> has them.</summary>
    public required double[] AllTargets { get; init; }

    /// <summary>Which of them are training rows.</summary>
    public required int[] TrainRows { get; init; }

    /// <summary>Which of them are test rows, in the order of <see cref="TestScores"/>.</summary>
    public required int[] TestRows { get; init; }

    /// <summary>The test rows as the model scored them.</summary>
    public required ScoredRows TestScores { get; init; }

    /// <summary>Columns that name the groups; at least one.</summary>
    public required ImmutableArray<string> Attributes { get; init; }

    /// <summary>Smallest group that is compared.</summary>
    public required int MinimumGroup { get; init; }

    /// <summary>Threshold of the decisions (binary).</summary>
    public double? Threshold { get; init; }

    /// <summary>What rates are shares of: <c>deny = yes</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Seed of the bootstrap.</summary>
    public required ulong Seed { get; init; }
}
