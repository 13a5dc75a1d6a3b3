using System.Collections.Immutable;

namespace Assay.Evidence.Asking;

/// <summary>Whom to ask about a claim.</summary>
public sealed record AskRequest
{
    /// <summary>The claim, by id or the start of one.</summary>
    public string Claim { get; init; } = "";

    /// <summary>Who is asked.</summary>
    public string Name { get; init; } = "";

    /// <summary>Only these parts of the claim.</summary>
    public ImmutableArray<string> Parts { get; init; } = [];

    /// <summary>For how many days the link works.</summary>
    public long? Days { get; init; }
}
