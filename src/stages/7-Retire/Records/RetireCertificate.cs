using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Retire.Records;

/// <summary>The record <c>retire.certificate</c>, about the model: the end of its life. A rehearsal's certificate shows that the steps were tried, and nothing else.</summary>
public sealed record RetireCertificate : IRecordBody<RetireCertificate>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("retire.certificate", 1, "A model was taken out of use as planned: archived, deleted and verified, with what remains and until when.");

    /// <summary>The plan.</summary>
    public required string Plan { get; init; }

    /// <summary>The ONNX file.</summary>
    public required Digest Model { get; init; }

    /// <summary>Whether nothing was deleted.</summary>
    public required bool IsRehearsal { get; init; }

    /// <summary>The archive's record.</summary>
    public required string Archive { get; init; }

    /// <summary>Until when the archive is kept.</summary>
    public required DateTimeOffset ArchiveKeptUntil { get; init; }

    /// <summary>How the archive is, or was, erased; null where it is in the clear.</summary>
    public ErasureMethod? ArchiveMethod { get; init; }

    /// <summary>Whether the archive is erased by now; null where it is in the clear.</summary>
    public bool? ArchiveErased { get; init; }

    /// <summary>How what is gone was taken away; null in records that did not say.</summary>
    public ErasureMethod? Method { get; init; }

    /// <summary>The records of deletion.</summary>
    public required ImmutableArray<string> Deletions { get; init; }

    /// <summary>The verification.</summary>
    public required string Verification { get; init; }

    /// <summary>Whether a second person verified.</summary>
    public required bool IsBySecondPerson { get; init; }

    /// <summary>What is still in the home.</summary>
    public required ImmutableArray<DeletedAsset> Remains { get; init; }

    /// <summary>The certificate in a sentence.</summary>
    public required string Sentence { get; init; }
}
