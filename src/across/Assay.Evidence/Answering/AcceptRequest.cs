using System.Collections.Immutable;

namespace Assay.Evidence.Answering;

/// <summary>An assessor's acceptance.</summary>
public sealed record AcceptRequest
{
    /// <summary>The claim, by id or the start of one.</summary>
    public string Claim { get; init; } = "";

    /// <summary>Only these parts of the claim.</summary>
    public ImmutableArray<string> Parts { get; init; } = [];

    /// <summary>What the assessor says to it.</summary>
    public string? Remark { get; init; }
}
