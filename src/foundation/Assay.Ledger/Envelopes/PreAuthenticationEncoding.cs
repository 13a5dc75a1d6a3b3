using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;

namespace Assay.Ledger.Envelopes;

/// <summary>
/// What a DSSE signature is over: <c>DSSEv1 SP length SP type SP length SP payload</c>, lengths in decimal bytes. It binds the payload to its type, and no
/// payload can be taken for another.
/// </summary>
public static class PreAuthenticationEncoding
{
    [ThreadStatic]
    private static IncrementalHash? s_hash;

    /// <summary>The encoding of <paramref name="payload"/> under <paramref name="payloadType"/>.</summary>
    public static byte[] Of(string payloadType, ReadOnlySpan<byte> payload)
    {
        var header = Encoding.UTF8.GetBytes(Header(payloadType, payload.Length));
        var encoding = GC.AllocateUninitializedArray<byte>(header.Length + payload.Length);
        header.CopyTo(encoding, 0);
        payload.CopyTo(encoding.AsSpan(header.Length));
        return encoding;
    }

    /// <summary>SHA-256 of the encoding, without putting it together: what an ECDSA signature is checked against.</summary>
    public static Digest HashOf(string payloadType, ReadOnlySpan<byte> payload)
    {
        var hash = s_hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Header(payloadType, payload.Length)));
        hash.AppendData(payload);
        Span<byte> result = stackalloc byte[Digest.Size];
        hash.GetHashAndReset(result);
        return new Digest(result);
    }

    private static string Header(string payloadType, int length) =>
        string.Create(CultureInfo.InvariantCulture, $"DSSEv1 {Encoding.UTF8.GetByteCount(payloadType)} {payloadType} {length} ");
}
