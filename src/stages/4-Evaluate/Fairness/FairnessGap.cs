using Assay.Evaluate.Estimates;

namespace Assay.Evaluate.Fairness;

/// <summary>The largest difference, or the smallest ratio, between the groups that are large enough to compare. Limits on it are gates of the verdict.</summary>
public sealed record FairnessGap
{
    /// <summary>Name of the measure: <c>demographic_parity_difference</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its value with a bootstrap interval (rows drawn within each group). A difference of 0, or a ratio of 1, is parity.</summary>
    public required Estimate Value { get; init; }

    /// <summary>The group with the lowest rate; null when undefined.</summary>
    public string? LowestGroup { get; init; }

    /// <summary>The group with the highest rate; null when undefined.</summary>
    public string? HighestGroup { get; init; }
}
