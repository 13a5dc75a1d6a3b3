using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Merkle;
using Assay.Ledger.Verification;

namespace Assay.Ledger.Bundles;

/// <summary>What verification of a bundle found.</summary>
public sealed record BundleVerification
{
    /// <summary>Whether all that it holds holds. It says nothing of what was left out.</summary>
    public bool Holds => Problems.IsEmpty;

    /// <summary>Everything that does not hold.</summary>
    public required ImmutableArray<Problem> Problems { get; init; }

    /// <summary>The log's origin; null when the checkpoint cannot be read.</summary>
    public string? Origin { get; init; }

    /// <summary>The head that the proofs lead to; null when the checkpoint cannot be read.</summary>
    public TreeHead? Head { get; init; }

    /// <summary>The log's verifier key that the checkpoint was checked with.</summary>
    public string? LogKey { get; init; }

    /// <summary>Whether whoever asked had the log's key from elsewhere.</summary>
    public bool LogKeyPinned { get; init; }

    /// <summary>Names of others who cosigned the checkpoint. Their signatures are not checked here.</summary>
    public ImmutableArray<string> Cosigners { get; init; } = [];

    /// <summary>Digest of what the bundle says, whatever head its proofs lead to; null when it cannot be read.</summary>
    public Digest? ContentRoot { get; init; }

    /// <summary>The records that hold, in the order of the log.</summary>
    public ImmutableArray<BundledRecord> Records { get; init; } = [];

    /// <summary>The keys that signed.</summary>
    public ImmutableArray<KeyReport> Keys { get; init; } = [];

    /// <summary>The artifacts that are carried along, with the digests that records name.</summary>
    public ImmutableArray<BundledFile> Artifacts { get; init; } = [];

    /// <summary>The sealed texts that the bundle discloses: each opens the commitment in its record.</summary>
    public ImmutableArray<DisclosedText> Disclosed { get; init; } = [];

    /// <summary>How many sealed texts of its records stay sealed.</summary>
    public int Sealed { get; init; }
}
