using System.Collections.Immutable;

namespace Assay.Evidence.Plans;

/// <summary>What a portfolio may hold. A rule that the file leaves out is not known, and limits nothing.</summary>
public sealed record PortfolioRules
{
    /// <summary>Identifier of the standard that they belong to.</summary>
    public required string Standard { get; init; }

    /// <summary>Version of this file.</summary>
    public required int Version { get; init; }

    /// <summary>Whose rules they are, and which edition.</summary>
    public required string Source { get; init; }

    /// <summary>Fewest pieces of evidence; null when not known.</summary>
    public int? MinimumPieces { get; init; }

    /// <summary>Most pieces of evidence; null when not known.</summary>
    public int? MaximumPieces { get; init; }

    /// <summary>Most words in one piece; null when not known.</summary>
    public int? MaximumWordsPerPiece { get; init; }

    /// <summary>Most words in all; null when not known.</summary>
    public int? MaximumWords { get; init; }

    /// <summary>Media types of files that may be put in (<c>application/pdf</c>, <c>image/*</c>); empty when not known.</summary>
    public ImmutableArray<string> MediaTypes { get; init; } = [];

    /// <summary>Whether the employer has to sign; null when not known.</summary>
    public bool? EmployerSigns { get; init; }

    /// <summary>Which of these fields Assay assumes, by their names in the file: nobody published them.</summary>
    public ImmutableArray<string> Assumed { get; init; } = [];

    /// <summary>Whether a file of that media type may be put in; true when the types are not known.</summary>
    public bool Allows(string mediaType) =>
        MediaTypes.IsEmpty || MediaTypes.Any(allowed => allowed.EndsWith("/*", StringComparison.Ordinal) ? mediaType.StartsWith(allowed[..^1], StringComparison.OrdinalIgnoreCase) : mediaType.Equals(allowed, StringComparison.OrdinalIgnoreCase));
}
