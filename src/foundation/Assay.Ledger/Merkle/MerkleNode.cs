using Assay.Kernel;

namespace Assay.Ledger.Merkle;

/// <summary>The root of a complete subtree above the leaves. It never changes once the log has grown past it, which is why it may be stored.</summary>
/// <param name="Level">The subtree has 2^<paramref name="Level"/> leaves; at least 1.</param>
/// <param name="Index">The subtree starts at leaf <c>Index · 2^Level</c>.</param>
/// <param name="Hash">Its hash.</param>
public readonly record struct MerkleNode(int Level, long Index, Digest Hash);
