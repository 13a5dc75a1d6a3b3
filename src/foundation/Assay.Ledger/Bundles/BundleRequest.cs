using System.Collections.Immutable;
using Assay.Ledger.Records;

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

    /// <summary>Sealed texts to disclose; each must stand in one of the records. All others stay sealed: the record proves them, and says nothing of them.</summary>
    public ImmutableArray<Opening> Openings { get; init; } = [];
}
