using System.Collections.Immutable;
using Assay.Evaluate.Fairness;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Robustness;
using Assay.Evaluate.Settings;

namespace Assay.Evaluate.Verdict;

/// <summary>What the verdict reads: records that are already there, and limits. Nothing is measured again.</summary>
public sealed record VerdictInputs
{
    /// <summary>Performance on the test set.</summary>
    public required PerformanceRecord Performance { get; init; }

    /// <summary>Groups; null when there was no attribute to compare by.</summary>
    public FairnessRecord? Fairness { get; init; }

    /// <summary>Disturbed inputs.</summary>
    public required RobustnessRecord Robustness { get; init; }

    /// <summary>The threshold of the primary metric: always a blocking gate.</summary>
    public required double PrimaryThreshold { get; init; }

    /// <summary>Gates on performance.</summary>
    public ImmutableArray<GateSettings> Gates { get; init; } = [];

    /// <summary>Limits on fairness.</summary>
    public ImmutableArray<FairnessLimit> FairnessLimits { get; init; } = [];

    /// <summary>The most that disturbed inputs may cost; null sets no gate.</summary>
    public double? MaxLoss { get; init; }

    /// <summary>What follows when they cost more.</summary>
    public GateKind MaxLossGate { get; init; } = GateKind.Warn;

    /// <summary>Checks on the data.</summary>
    public ImmutableArray<DataCheck> DataChecks { get; init; } = [];
}
