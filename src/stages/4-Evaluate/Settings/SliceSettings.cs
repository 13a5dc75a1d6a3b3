using System.Collections.Immutable;

namespace Assay.Evaluate.Settings;

/// <summary>Where to look for parts of the data on which the model does worse: <c>evaluate.slices</c>.</summary>
public sealed record SliceSettings
{
    /// <summary>Columns to slice by; null means all features and protected columns.</summary>
    public ImmutableArray<string>? Columns { get; init; }

    /// <summary>Most columns joined in one slice: 1 or 2.</summary>
    public int Depth { get; init; } = 2;

    /// <summary>Slices with fewer training rows are not looked at.</summary>
    public int MinRows { get; init; } = 30;
}
