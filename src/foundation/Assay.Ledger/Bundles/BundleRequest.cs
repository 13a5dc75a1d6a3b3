using System.Collections.Immutable;

namespace Assay.Ledger.Bundles;

/// <summary>What a bundle is to hold. Records of the keys that signed come along by themselves.</summary>
public sealed record BundleRequest
{
    /// <summary>Identifiers of the records, whole; at least one.</summary>
    public required ImmutableArray<string> Ids { get; init; }

    /// <summary>Public keys that the log does not enrol, as DER SubjectPublicKeyInfo.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> PublicKeys { get; init; } = [];

    /// <summary>Artifacts to carry along; each must be named by one of the records.</summary>
    public ImmutableArray<BundleArtifact> Artifacts { get; init; } = [];
}
