namespace Assay.Frame;

/// <summary>What the model has to beat: an answer without machine learning.</summary>
public sealed record Baseline
{
    /// <summary>How it answers.</summary>
    public required BaselineKind Kind { get; init; }

    /// <summary>The rule, for <see cref="BaselineKind.Rule"/> only.</summary>
    public BaselineRule? Rule { get; init; }

    /// <summary>What it stands for: how the decision is made today.</summary>
    public string? Description { get; init; }
}
