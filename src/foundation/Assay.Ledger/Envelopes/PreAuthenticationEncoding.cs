using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Assay.Kernel;

namespace Assay.Ledger.Envelopes;

/// <summary>
/// What a DSSE signature is over: <c>DSSEv1 SP length SP type SP length SP payload</c>, lengths in decimal bytes. It binds the payload to its type, and no
/// payload can be taken for another.
/// </summary>
public static class PreAuthenticationEncoding
{
    /// <summary>Enough for a type of 200 bytes.</summary>
    private const int LongestHeader = 256;

    [ThreadStatic]
    private static IncrementalHash? s_hash;

    /// <summary>The encoding of <paramref name="payload"/> under <paramref name="payloadType"/>.</summary>
    public static byte[] Of(string payloadType, ReadOnlySpan<byte> payload)
    {
        Span<byte> room = stackalloc byte[LongestHeader];
        var header = room[..WriteHeader(room, payloadType, payload.Length)];
        var encoding = GC.AllocateUninitializedArray<byte>(header.Length + payload.Length);
        header.CopyTo(encoding);
        payload.CopyTo(encoding.AsSpan(header.Length));
        return encoding;
    }

    /// <summary>SHA-256 of the encoding, without putting it together: what an ECDSA signature is checked against.</summary>
    public static Digest HashOf(string payloadType, ReadOnlySpan<byte> payload)
    {
        var hash = s_hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> room = stackalloc byte[LongestHeader];
        hash.AppendData(room[..WriteHeader(room, payloadType, payload.Length)]);
        hash.AppendData(payload);
        Span<byte> result = room[..Digest.Size];
        hash.GetHashAndReset(result);
        return new Digest(result);
    }

    /// <summary>Writes what stands before a payload of so many bytes.</summary>
    /// <returns>How many bytes that is.</returns>
    /// <exception cref="ArgumentException">The destination is too short, or the type longer than any.</exception>
    internal static int WriteHeader(Span<byte> destination, string payloadType, int length) =>
        Utf8.TryWrite(destination, CultureInfo.InvariantCulture, $"DSSEv1 {Encoding.UTF8.GetByteCount(payloadType)} {payloadType} {length} ", out var written)
            ? written
            : throw new ArgumentException("The payload type is longer than any.", nameof(payloadType));
}
