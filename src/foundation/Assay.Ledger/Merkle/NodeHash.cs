using System.Security.Cryptography;
using Assay.Kernel;

namespace Assay.Ledger.Merkle;

/// <summary>The hash of an inner node of the log (RFC 6962 §2.1): SHA-256 over a one byte and the hashes of its two children.</summary>
public static class NodeHash
{
    /// <summary>SHA-256(0x01 ‖ <paramref name="left"/> ‖ <paramref name="right"/>).</summary>
    public static Digest Of(Digest left, Digest right)
    {
        Span<byte> input = stackalloc byte[1 + 2 * Digest.Size];
        input[0] = 0x01;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Digest.Size)..]);
        Span<byte> result = stackalloc byte[Digest.Size];
        SHA256.HashData(input, result);
        return new Digest(result);
    }
}
