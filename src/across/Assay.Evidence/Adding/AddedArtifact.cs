using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Evidence.Adding;

/// <summary>
/// The record <c>evidence.artifact</c>, about a file from elsewhere that a person adds to their evidence: a document, slides, a recording. It shows that they had
/// the file and what they declared of it, not who made it.
/// </summary>
public sealed record AddedArtifact : IRecordBody<AddedArtifact>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("evidence.artifact", 1, "A person added a file from elsewhere to their evidence, and declared what it is and how it was made.");

    /// <summary>SHA-256 of the file.</summary>
    public required Digest Digest { get; init; }

    /// <summary>Its size, in bytes.</summary>
    public required long SizeBytes { get; init; }

    /// <summary>What it is.</summary>
    public required ArtifactForm Form { get; init; }

    /// <summary>The ending of its name, in lower case: <c>pdf</c>; null when it has none that is known, for another may name people.</summary>
    public string? Extension { get; init; }

    /// <summary>Its title.</summary>
    public required Sealed Title { get; init; }

    /// <summary>The parts that it is meant for; it claims none of them.</summary>
    public required ImmutableArray<PartReference> For { get; init; }

    /// <summary>Its length as the author states it: words, pages or slides by its form, seconds of a recording; null when not stated.</summary>
    public long? Length { get; init; }

    /// <summary>How far an AI tool took part.</summary>
    public required AiUse AiUse { get; init; }

    /// <summary>Which tool, and for what; null when none took part.</summary>
    public Sealed? AiDeclaration { get; init; }
}
