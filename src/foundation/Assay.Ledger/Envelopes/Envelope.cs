using System.Buffers.Text;
using System.Text;
using Assay.Kernel;

namespace Assay.Ledger.Envelopes;

/// <summary>
/// A DSSE envelope around one in-toto statement, with one signature. It has one byte sequence only:
/// <c>{"payload":"…","payloadType":"application/vnd.in-toto+json","signatures":[{"keyid":"…","sig":"…"}]}</c>, which is a leaf of the log.
/// </summary>
/// <param name="Payload">The statement's JSON bytes.</param>
/// <param name="KeyId">The fingerprint of the key that is said to have signed: a hint; trust chooses keys.</param>
/// <param name="Signature">ECDSA P-256 with SHA-256 over the <see cref="PreAuthenticationEncoding"/>, DER (<c>Rfc3279DerSequence</c>).</param>
public sealed record Envelope(ReadOnlyMemory<byte> Payload, string KeyId, ReadOnlyMemory<byte> Signature)
{
    /// <summary>The type of every payload.</summary>
    public const string PayloadType = "application/vnd.in-toto+json";

    /// <summary>The largest envelope that is read, in bytes: 64 MiB.</summary>
    public const int LargestSize = 64 * 1024 * 1024;

    private const int KeyIdLength = 2 * Digest.Size;
    private const int LongestSignature = 72;

    private static ReadOnlySpan<byte> Opening => "{\"payload\":\""u8;

    private static ReadOnlySpan<byte> BeforeKeyId => "\",\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[{\"keyid\":\""u8;

    private static ReadOnlySpan<byte> BeforeSignature => "\",\"sig\":\""u8;

    private static ReadOnlySpan<byte> Closing => "\"}]}"u8;

    /// <summary>The envelope's own bytes: exactly these are stored, hashed and carried.</summary>
    public byte[] ToBytes() => Write(Payload.Span, KeyId, Signature.Span);

    /// <summary>The bytes of the envelope around a payload that need not outlive the call.</summary>
    internal static byte[] Write(ReadOnlySpan<byte> payload, string keyId, ReadOnlySpan<byte> signature)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(Opening.Length + Base64.GetMaxEncodedToUtf8Length(payload.Length) + BeforeKeyId.Length + keyId.Length + BeforeSignature.Length + Base64.GetMaxEncodedToUtf8Length(signature.Length) + Closing.Length);
        var rest = Put(bytes, Opening);
        rest = PutBase64(rest, payload);
        rest = Put(rest, BeforeKeyId);
        rest = rest[Encoding.ASCII.GetBytes(keyId, rest)..];
        rest = Put(rest, BeforeSignature);
        rest = PutBase64(rest, signature);
        Put(rest, Closing);
        return bytes;
    }

    /// <summary>Reads the one byte sequence that an envelope can have; whatever differs from it in as much as a space is refused.</summary>
    /// <returns>The envelope, or <c>envelope.size</c>, <c>envelope.shape</c>.</returns>
    public static Outcome<Envelope> Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LargestSize) return new Problem("envelope.size", "The envelope is larger than 64 MiB.", "Do not rely on it: no record is as large as that.");
        var rest = bytes;
        if (!Take(ref rest, Opening) || !TakeText(ref rest, out var payloadText) || !TryDecode(payloadText, out var payload)) return Misshapen("payload");
        if (!Take(ref rest, BeforeKeyId)) return Misshapen("payloadType");
        if (!TakeText(ref rest, out var keyId) || keyId.Length != KeyIdLength || keyId.ContainsAnyExcept("0123456789abcdef"u8)) return Misshapen("signatures[0].keyid");
        if (!Take(ref rest, BeforeSignature) || !TakeText(ref rest, out var signatureText) || !TryDecode(signatureText, out var signature)) return Misshapen("signatures[0].sig");
        if (signature.Length is 0 or > LongestSignature) return Misshapen("signatures[0].sig");
        return rest.SequenceEqual(Closing) ? new Envelope(payload, Encoding.ASCII.GetString(keyId), signature) : Misshapen("signatures");
    }

    private static Span<byte> Put(Span<byte> destination, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(destination);
        return destination[bytes.Length..];
    }

    private static Span<byte> PutBase64(Span<byte> destination, ReadOnlySpan<byte> bytes)
    {
        Base64.EncodeToUtf8(bytes, destination, out _, out var written);
        return destination[written..];
    }

    private static bool Take(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> expected)
    {
        if (!rest.StartsWith(expected)) return false;
        rest = rest[expected.Length..];
        return true;
    }

    private static bool TakeText(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> text)
    {
        var end = rest.IndexOf((byte)'"');
        text = end < 0 ? [] : rest[..end];
        if (end < 0) return false;
        rest = rest[end..];
        return true;
    }

    private static bool TryDecode(ReadOnlySpan<byte> text, out byte[] bytes)
    {
        bytes = [];
        if (text.Length % 4 != 0 || text.ContainsAny(" \t\r\n"u8) || !EndsClean(text)) return false;
        var buffer = GC.AllocateUninitializedArray<byte>(Base64.GetMaxDecodedFromUtf8Length(text.Length) - Padding(text));
        if (Base64.DecodeFromUtf8(text, buffer, out var consumed, out var written) != System.Buffers.OperationStatus.Done) return false;
        bytes = buffer;
        return consumed == text.Length && written == buffer.Length;
    }

    private static int Padding(ReadOnlySpan<byte> text) => text.EndsWith("=="u8) ? 2 : text.EndsWith("="u8) ? 1 : 0;

    /// <summary>The last letter before the padding must not carry bits that decoding drops: else two texts would mean the same bytes.</summary>
    private static bool EndsClean(ReadOnlySpan<byte> text) => Padding(text) switch
    {
        2 => "AQgw"u8.Contains(text[^3]),
        1 => "AEIMQUYcgkosw048"u8.Contains(text[^2]),
        _ => true,
    };

    private static Problem Misshapen(string field) =>
        new("envelope.shape", "The envelope does not have the one shape that an envelope can have.", "Do not rely on it: restore the record from a copy that verifies.") { Place = new Place(Field: field), Expected = "the exact bytes of a DSSE envelope as they were signed" };
}
