using Assay.Evaluate.Metrics;
using Assay.Evaluate.Scoring;
using Assay.Evaluate.Settings;
using Assay.Tables;

namespace Assay.Evaluate.Robustness;

/// <summary>What the disturbed measurements read.</summary>
public sealed record RobustnessInputs
{
    /// <summary>The model with its decision rule.</summary>
    public required Scorer Scorer { get; init; }

    /// <summary>The metric whose loss is measured.</summary>
    public required Metric Metric { get; init; }

    /// <summary>Training rows: where spreads, ranges and levels come from.</summary>
    public required Table Train { get; init; }

    /// <summary>Test rows.</summary>
    public required Table Test { get; init; }

    /// <summary>Outcomes of the test rows, as <see cref="ScoredRows.Targets"/> has them.</summary>
    public required double[] TestTargets { get; init; }

    /// <summary>Which levels.</summary>
    public required RobustnessSettings Settings { get; init; }

    /// <summary>Seed of the disturbances.</summary>
    public required ulong Seed { get; init; }
}
