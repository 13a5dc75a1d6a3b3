using System.Collections.Immutable;

namespace Assay.Evidence.Answering;

/// <summary>A witness's statement as somebody writes it.</summary>
public sealed record ConfirmRequest
{
    /// <summary>The claim, by id or the start of one.</summary>
    public string Claim { get; init; } = "";

    /// <summary>What was seen.</summary>
    public string Observed { get; init; } = "";

    /// <summary>When it was seen.</summary>
    public string When { get; init; } = "";

    /// <summary>Where it was seen.</summary>
    public string Where { get; init; } = "";

    /// <summary>In what capacity: witness, manager or employer; witness if left out.</summary>
    public string? As { get; init; }

    /// <summary>Only these parts of the claim.</summary>
    public ImmutableArray<string> Parts { get; init; } = [];

    /// <summary>Files that were seen; their digests are recorded.</summary>
    public ImmutableArray<string> Seen { get; init; } = [];
}
