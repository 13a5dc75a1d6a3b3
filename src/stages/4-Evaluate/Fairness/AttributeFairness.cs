using System.Collections.Immutable;

namespace Assay.Evaluate.Fairness;

/// <summary>The comparison of groups by one attribute, or by two or more attributes together.</summary>
public sealed record AttributeFairness
{
    /// <summary>The columns; more than one means an intersection.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>Test rows by group, in the order of the groups' names.</summary>
    public required ImmutableArray<GroupRates> Groups { get; init; }

    /// <summary>Differences and ratios between the groups large enough to compare.</summary>
    public ImmutableArray<FairnessGap> Gaps { get; init; } = [];

    /// <summary>The gap in actual outcomes over all rows of the data; null when fewer than two groups are large enough.</summary>
    public ObservedGap? Observed { get; init; }

    /// <summary>What was left out and why; null when nothing was.</summary>
    public string? Note { get; init; }
}
