using System.Collections.Immutable;

namespace Assay.Evidence.Answering;

/// <summary>A rejection with its reason.</summary>
public sealed record RejectRequest
{
    /// <summary>The claim, or the record that a rule counted, by id or the start of one.</summary>
    public string Record { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The parts: needed for a record of work; all parts of a claim if left out.</summary>
    public ImmutableArray<string> Parts { get; init; } = [];

    /// <summary>Identifier of the standard.</summary>
    public string? Standard { get; init; }
}
