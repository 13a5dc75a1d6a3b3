using System.Collections.Immutable;

namespace Assay.Evaluate.Settings;

/// <summary>Which groups are compared, and by which limits: <c>evaluate.fairness</c>.</summary>
public sealed record FairnessSettings
{
    /// <summary>Columns that name the groups; null means the protected columns.</summary>
    public ImmutableArray<string>? Attributes { get; init; }

    /// <summary>Groups with fewer test rows are shown, and left out of differences and ratios.</summary>
    public int MinGroup { get; init; } = 30;

    /// <summary>The limits.</summary>
    public ImmutableArray<FairnessLimit> Metrics { get; init; } = [];
}
