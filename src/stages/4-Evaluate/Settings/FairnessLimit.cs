namespace Assay.Evaluate.Settings;

/// <summary>A limit on one fairness measure, for each attribute by itself (intersections are shown, not gated): an entry of <c>evaluate.fairness.metrics</c>.</summary>
public sealed record FairnessLimit
{
    /// <summary>
    /// <c>demographic_parity_difference</c>, <c>demographic_parity_ratio</c>, <c>equalized_odds_difference</c>, <c>equal_opportunity_difference</c>,
    /// <c>false_positive_rate_difference</c>, <c>predictive_parity_difference</c>, <c>accuracy_difference</c>; on regression <c>mean_residual_difference</c> and <c>mae_difference</c>.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>A difference must not be above it, a ratio must not be below it. Unit of the measure.</summary>
    public required double Limit { get; init; }

    /// <summary>What follows when the limit is not kept.</summary>
    public GateKind Gate { get; init; } = GateKind.Warn;

    /// <summary>Whether the measure is a ratio, where more is better.</summary>
    public bool IsRatio() => Name.EndsWith("_ratio", StringComparison.Ordinal);
}
