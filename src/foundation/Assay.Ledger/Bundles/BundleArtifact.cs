using Assay.Kernel;

namespace Assay.Ledger.Bundles;

/// <summary>A small artifact to carry along: a record of the bundle names its digest.</summary>
/// <param name="Digest">SHA-256 of <paramref name="Content"/>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record BundleArtifact(Digest Digest, ReadOnlyMemory<byte> Content);
