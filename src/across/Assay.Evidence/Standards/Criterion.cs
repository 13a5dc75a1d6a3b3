using System.Collections.Immutable;

namespace Assay.Evidence.Standards;

/// <summary>One statement of a standard, under its owner's code.</summary>
public sealed record Criterion
{
    /// <summary>The owner's code: <c>S7</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Which of the standard's groups it belongs to: <c>skill</c>.</summary>
    public required string Group { get; init; }

    /// <summary>A short title in Assay's own words; the owner's sentence is attached when the user imports it.</summary>
    public required string Title { get; init; }

    /// <summary>What it joins; at least one part.</summary>
    public required ImmutableArray<CriterionPart> Parts { get; init; }

    /// <summary>The part of that identifier; null when there is none.</summary>
    public CriterionPart? Part(string id) => Parts.FirstOrDefault(part => part.Id == id);
}
