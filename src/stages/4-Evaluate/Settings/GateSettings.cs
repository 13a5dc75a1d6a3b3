namespace Assay.Evaluate.Settings;

/// <summary>A gate on a performance metric: an entry of <c>evaluate.gates</c>. Exactly one of <see cref="Min"/> and <see cref="Max"/> is given, or both for a range.</summary>
public sealed record GateSettings
{
    /// <summary>Name of the metric: <c>roc_auc</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>The value on the test set must not be below it; unit of the metric.</summary>
    public double? Min { get; init; }

    /// <summary>The value on the test set must not be above it; unit of the metric.</summary>
    public double? Max { get; init; }

    /// <summary>What follows when the gate is not passed.</summary>
    public GateKind Gate { get; init; } = GateKind.Block;
}
