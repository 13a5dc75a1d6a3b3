using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Ledger.Bundles;

/// <summary>A record of a bundle, and the way from it to the checkpoint's root.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Id">Identifier; the envelope is <c>records/Id.json</c>.</param>
/// <param name="Kind">Kind name, for people.</param>
/// <param name="Hashes">The inclusion proof's hashes, from the leaf upward.</param>
public sealed record BundledProof(long Index, string Id, string Kind, ImmutableArray<Digest> Hashes);
