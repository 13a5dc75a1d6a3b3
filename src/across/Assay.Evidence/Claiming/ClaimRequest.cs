using System.Collections.Immutable;

namespace Assay.Evidence.Claiming;

/// <summary>What is claimed, on what, and in which words.</summary>
public sealed record ClaimRequest
{
    /// <summary>Criteria or parts: <c>S7</c>, <c>S7.robustness</c>.</summary>
    public ImmutableArray<string> Parts { get; init; } = [];

    /// <summary>Records that it rests on, by id or the start of one; those that tick the parts if left out.</summary>
    public ImmutableArray<string> Records { get; init; } = [];

    /// <summary>How the records show it.</summary>
    public string? Narrative { get; init; }

    /// <summary>Identifier of the standard.</summary>
    public string? Standard { get; init; }
}
