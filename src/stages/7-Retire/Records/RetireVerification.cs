using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Retire.Records;

/// <summary>The record <c>retire.verification</c>, about the model. It shows what was found in this home and in the archive file on that day.</summary>
public sealed record RetireVerification : IRecordBody<RetireVerification>
{
    /// <inheritdoc/>
    public static RecordKind Kind { get; } = new("retire.verification", 1, "Somebody looked whether what was to be deleted is gone, the archive answers, and the proofs of the records still hold.");

    /// <summary>The plan.</summary>
    public required string Plan { get; init; }

    /// <summary>The records of deletion that were checked.</summary>
    public required ImmutableArray<string> Deletions { get; init; }

    /// <summary>Whether the verifier is another person than those who planned and deleted.</summary>
    public required bool IsByAnother { get; init; }

    /// <summary>How many assets were found gone, as recorded.</summary>
    public required int Gone { get; init; }

    /// <summary>Assets recorded as gone whose content is here.</summary>
    public required ImmutableArray<Digest> StillThere { get; init; }

    /// <summary>Records about the model whose inclusion in the log was proven to its newest head.</summary>
    public required int ProofsHeld { get; init; }

    /// <summary>Those whose proof fails.</summary>
    public required ImmutableArray<string> ProofsFailed { get; init; }

    /// <summary>The restore test repeated on the archive; null where its file was not given.</summary>
    public RestoreTest? Restored { get; init; }

    /// <summary>Whether the archive's key is in the vault no more; null where the archive is in the clear.</summary>
    public bool? ArchiveKeyGone { get; init; }

    /// <summary>Whether everything was found as recorded.</summary>
    public required bool Passed { get; init; }
}
