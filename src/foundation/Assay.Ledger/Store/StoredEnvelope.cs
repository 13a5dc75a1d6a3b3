using Assay.Kernel;

namespace Assay.Ledger.Store;

/// <summary>A leaf as the store holds it. <paramref name="LeafHash"/> and <paramref name="Id"/> are what the store says, to be checked against the bytes.</summary>
/// <param name="Index">Leaf index, from 0.</param>
/// <param name="Bytes">The envelope's bytes.</param>
/// <param name="LeafHash">The stored leaf hash.</param>
/// <param name="Id">The stored record identifier.</param>
public sealed record StoredEnvelope(long Index, ReadOnlyMemory<byte> Bytes, Digest LeafHash, string Id);
