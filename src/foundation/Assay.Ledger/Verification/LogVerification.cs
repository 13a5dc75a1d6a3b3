using System.Collections.Immutable;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Merkle;

namespace Assay.Ledger.Verification;

/// <summary>What verification of a whole log found.</summary>
public sealed record LogVerification
{
    /// <summary>Everything that does not hold: records first, in the order of the log, then nodes, checkpoints and kept heads. Empty when all holds.</summary>
    public required ImmutableArray<Kernel.Problem> Problems { get; init; }

    /// <summary>Whether all holds.</summary>
    public bool Holds => Problems.IsEmpty;

    /// <summary>The first record that does not hold, if any.</summary>
    public FaultyRecord? FirstFault { get; init; }

    /// <summary>How many records do not hold; <see cref="Problems"/> names the first of them.</summary>
    public long FaultyRecords { get; init; }

    /// <summary>Size and root as derived from the leaves' bytes.</summary>
    public required TreeHead Derived { get; init; }

    /// <summary>The newest stored checkpoint that holds.</summary>
    public Checkpoint? Newest { get; init; }

    /// <summary>How many stored checkpoints hold.</summary>
    public required long Checkpoints { get; init; }

    /// <summary>The log's key, as the checkpoints were checked with.</summary>
    public required VerifierKey LogKey { get; init; }

    /// <summary>Whether whoever asked had the log's key from elsewhere.</summary>
    public bool LogKeyPinned { get; init; }

    /// <summary>Heads that were kept elsewhere, the newest first. With none, nothing shows that the log was not cut or rewritten by whoever holds its key.</summary>
    public required ImmutableArray<HeadReport> Heads { get; init; }

    /// <summary>The keys that signed, in the order of their first record.</summary>
    public required ImmutableArray<KeyReport> Keys { get; init; }
}
