using System.Collections.Immutable;
using Assay.Evaluate.Metrics;
using Assay.Evaluate.Scoring;
using Assay.Tables;

namespace Assay.Evaluate.Slices;

/// <summary>What the search for weak slices reads.</summary>
public sealed record SliceInputs
{
    /// <summary>The columns to slice by, training rows.</summary>
    public required Table Train { get; init; }

    /// <summary>One loss a training row, by models that did not see it.</summary>
    public required double[] TrainLosses { get; init; }

    /// <summary>The same columns, test rows.</summary>
    public required Table Test { get; init; }

    /// <summary>The test rows as the model scored them.</summary>
    public required ScoredRows TestScores { get; init; }

    /// <summary>Names of the columns to slice by.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>The metric shown for each slice found.</summary>
    public required Metric Metric { get; init; }

    /// <summary>Most columns joined.</summary>
    public required int Depth { get; init; }

    /// <summary>Fewest training rows of a slice.</summary>
    public required int MinRows { get; init; }

    /// <summary>Seed of the bootstrap.</summary>
    public required ulong Seed { get; init; }
}
