using System.Collections.Immutable;
using Assay.Evaluate.Metrics;
using Assay.Evaluate.Opening;
using Assay.Evaluate.Scoring;

namespace Assay.Evaluate.Performance;

/// <summary>What the measurement of performance reads: predictions that are already made.</summary>
public sealed record PerformanceInputs
{
    /// <summary>The metrics of the task, the primary one first.</summary>
    public required ImmutableArray<Metric> Metrics { get; init; }

    /// <summary>Test rows as the model scored them.</summary>
    public required ScoredRows Test { get; init; }

    /// <summary>Training rows as models scored them that did not see them: one for each repeat of cross-validation.</summary>
    public required ImmutableArray<ScoredRows> OutOfFold { get; init; }

    /// <summary>Why <see cref="OutOfFold"/> may hold predictions by models that did see the rows; null when it does not.</summary>
    public string? OutOfFoldCaveat { get; init; }

    /// <summary>Training rows as the model itself scored them.</summary>
    public required ScoredRows Apparent { get; init; }

    /// <summary>Test rows as the baseline answered; null when there is none.</summary>
    public ScoredRows? Baseline { get; init; }

    /// <summary>What the baseline is, in words.</summary>
    public string? BaselineWords { get; init; }

    /// <summary>Class names in the model's order; empty on regression.</summary>
    public ImmutableArray<string> Classes { get; init; } = [];

    /// <summary>The threshold chosen on out-of-fold predictions (binary).</summary>
    public ThresholdChoice? Threshold { get; init; }

    /// <summary>What errors cost (binary).</summary>
    public Costs? Costs { get; init; }

    /// <summary>Whether the project says so itself.</summary>
    public bool CostsDeclared { get; init; }

    /// <summary>How often the test set has been used.</summary>
    public required TestSetUse TestSet { get; init; }

    /// <summary>The learning curve; null when it was not made.</summary>
    public LearningCurve? LearningCurve { get; init; }

    /// <summary>Seed of bootstrap and permutations.</summary>
    public required ulong Seed { get; init; }
}
