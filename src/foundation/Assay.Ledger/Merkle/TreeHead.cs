using Assay.Kernel;

namespace Assay.Ledger.Merkle;

/// <summary>How long a log was and which root it had then: what a checkpoint signs and a proof leads to.</summary>
/// <param name="Size">Number of leaves.</param>
/// <param name="Root">RFC 6962's Merkle tree hash over them.</param>
public readonly record struct TreeHead(long Size, Digest Root);
