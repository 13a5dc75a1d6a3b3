using System.Buffers.Binary;
using System.Security.Cryptography;
using Assay.Kernel;

namespace Assay.Server.Web.Signing;

/// <summary>Bytes that follow from a seed: HMAC-SHA-256 under it, over a counter. Nobody predicts them who does not know the seed.</summary>
public static class HeldEntropy
{
    /// <summary>A source that begins anew.</summary>
    public static Entropy Of(byte[] seed)
    {
        var counter = 0L;
        return destination =>
        {
            Span<byte> number = stackalloc byte[sizeof(long)];
            Span<byte> block = stackalloc byte[HMACSHA256.HashSizeInBytes];
            while (!destination.IsEmpty)
            {
                BinaryPrimitives.WriteInt64BigEndian(number, Interlocked.Increment(ref counter));
                HMACSHA256.HashData(seed, number, block);
                var length = Math.Min(block.Length, destination.Length);
                block[..length].CopyTo(destination);
                destination = destination[length..];
            }
        };
    }
}
