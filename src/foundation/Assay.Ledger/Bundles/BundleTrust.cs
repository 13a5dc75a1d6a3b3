using System.Collections.Immutable;
using Assay.Ledger.Checkpoints;

namespace Assay.Ledger.Bundles;

/// <summary>What whoever checks a bundle knows from somewhere else than the bundle.</summary>
public sealed record BundleTrust
{
    /// <summary>Nothing: every key is stated by the bundle alone.</summary>
    public static BundleTrust None { get; } = new();

    /// <summary>Fingerprints of signers that were compared by another way.</summary>
    public ImmutableHashSet<string> PinnedFingerprints { get; init; } = [];

    /// <summary>The log's verifier key, if it was had by another way.</summary>
    public VerifierKey? LogKey { get; init; }
}
