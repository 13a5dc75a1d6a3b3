using Assay.Kernel;

namespace Assay.Ledger.Proofs;

/// <summary>Reads the stored hash of a complete subtree, as <see cref="Store.ILedgerStore.NodeAsync"/> does.</summary>
/// <param name="level">The subtree has 2^<paramref name="level"/> leaves; 0 is a leaf hash.</param>
/// <param name="index">It starts at leaf <c>index · 2^level</c>.</param>
/// <param name="cancellation">Stops reading.</param>
public delegate Task<Digest> ReadNode(int level, long index, CancellationToken cancellation);
