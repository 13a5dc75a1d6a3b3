using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Retire.Records;

/// <summary>The record <c>retire.archive</c>, about the archive file. Its restore test shows that the file answers sampled rows as the model did on that day, not that it can be read in years to come.</summary>
public sealed record RetireArchive : IRecordBody<RetireArchive>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("retire.archive", 1, "What explains a model's past decisions was archived, and the archive was read again and answered as the model did.");

    /// <summary>The plan.</summary>
    public required string Plan { get; init; }

    /// <summary>The ONNX file.</summary>
    public required Digest Model { get; init; }

    /// <summary>The archive file.</summary>
    public required Digest Archive { get; init; }

    /// <summary>Its size.</summary>
    public required long SizeBytes { get; init; }

    /// <summary>Where it lies.</summary>
    public required Sealed Place { get; init; }

    /// <summary>Commitment under which the vault keeps the key that the archive is encrypted with; null for one in the clear.</summary>
    public Digest? Key { get; init; }

    /// <summary>Until when it is kept: then its key is destroyed when the plan is carried out again. One in the clear is for its keeper to delete.</summary>
    public required DateTimeOffset KeptUntil { get; init; }

    /// <summary>What is in it.</summary>
    public required ImmutableArray<ArchivedEntry> Entries { get; init; }

    /// <summary>What the restore test found.</summary>
    public required RestoreTest Restored { get; init; }
}
