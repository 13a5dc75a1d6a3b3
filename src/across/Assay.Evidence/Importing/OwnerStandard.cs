using System.Collections.Immutable;

namespace Assay.Evidence.Importing;

/// <summary>A standard as its owner publishes it, read from a file.</summary>
public sealed record OwnerStandard
{
    /// <summary>How the file is written.</summary>
    public required SourceFormat Format { get; init; }

    /// <summary>The standard's name, without the noise of its copying (<c>AI</c> for <c>Al</c>); null when the file does not say.</summary>
    public string? Title { get; init; }

    /// <summary>In the owner's order; at least one. No two have the same code.</summary>
    public required ImmutableArray<OwnerStatement> Statements { get; init; }

    /// <summary>What was left out, by line; headings, page numbers and blank lines are not among it.</summary>
    public required ImmutableArray<UnreadLine> Unread { get; init; }
}
