using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Retire.Records;

/// <summary>The record <c>retire.deletion</c>, about the model: from here on it is retired, unless this is a rehearsal. It shows what is gone from this home, not from copies elsewhere.</summary>
public sealed record RetireDeletion : IRecordBody<RetireDeletion>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("retire.deletion", 1, "A model was taken out of use, and of its content what was due was deleted; what stays is named, with until when.");

    /// <summary>The plan.</summary>
    public required string Plan { get; init; }

    /// <summary>The archive's record.</summary>
    public required string Archive { get; init; }

    /// <summary>The ONNX file.</summary>
    public required Digest Model { get; init; }

    /// <summary>What set it off.</summary>
    public required RetireTrigger Trigger { get; init; }

    /// <summary>Whether nothing was deleted and the model stays in use.</summary>
    public required bool IsRehearsal { get; init; }

    /// <summary>How the endpoint was switched off, as its author states; null where nothing was stated.</summary>
    public Sealed? EndpointOff { get; init; }

    /// <summary>Which credentials were revoked, as its author states; null where nothing was stated.</summary>
    public Sealed? CredentialsRevoked { get; init; }

    /// <summary>What became of each asset.</summary>
    public required ImmutableArray<DeletedAsset> Assets { get; init; }

    /// <summary>How what is gone was taken away; null in records that did not say.</summary>
    public ErasureMethod? Method { get; init; }

    /// <summary>Whether the archive's key was destroyed, which erases the archive wherever a copy of it is.</summary>
    public bool? ArchiveKeyDestroyed { get; init; }

    /// <summary>What deleting does not reach, one sentence each.</summary>
    public required ImmutableArray<string> NotReached { get; init; }
}
