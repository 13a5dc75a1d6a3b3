using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Evidence.Importing;

/// <summary>
/// The record <c>evidence.standard</c>, about the file in which an owner publishes a standard: which codes it holds, and the digest of each statement's exact
/// wording. The wording itself stays in the file, which is its owner's. It shows what was imported, not that it is the owner's current edition.
/// </summary>
public sealed record ImportedStandard : IRecordBody<ImportedStandard>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evidence.standard", 1, "The text of a standard was imported as its owner publishes it; its codes, and digests of its wording.");

    /// <summary>Identifier of the standard whose criteria it words.</summary>
    public required string Standard { get; init; }

    /// <summary>The name that the file gives it; null when it gives none.</summary>
    public string? Title { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required Digest Source { get; init; }

    /// <summary>Its size, in bytes.</summary>
    public required long SizeBytes { get; init; }

    /// <summary>How it is written.</summary>
    public required SourceFormat Format { get; init; }

    /// <summary>How many statements were read.</summary>
    public required int Criteria { get; init; }

    /// <summary>The statements, in the owner's order.</summary>
    public required ImmutableArray<ImportedStatement> Statements { get; init; }

    /// <summary>How many lines or items could not be read.</summary>
    public required int Unread { get; init; }
}
