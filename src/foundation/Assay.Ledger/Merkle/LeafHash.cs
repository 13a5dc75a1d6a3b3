using System.Security.Cryptography;
using Assay.Kernel;

namespace Assay.Ledger.Merkle;

/// <summary>The hash of a leaf of the log (RFC 6962 §2.1): SHA-256 over a zero byte and the leaf's bytes.</summary>
public static class LeafHash
{
    private static readonly byte[] Prefix = [0x00];

    [ThreadStatic]
    private static IncrementalHash? s_hash;

    /// <summary>SHA-256(0x00 ‖ <paramref name="leaf"/>), without copying the leaf.</summary>
    public static Digest Of(ReadOnlySpan<byte> leaf)
    {
        var hash = s_hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Prefix);
        hash.AppendData(leaf);
        Span<byte> result = stackalloc byte[Digest.Size];
        hash.GetHashAndReset(result);
        return new Digest(result);
    }
}
