using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Assay.Kernel;
using Assay.Ledger.Envelopes;

namespace Assay.Ledger.Keys;

/// <summary>A public key that checks records' signatures. Safe for several threads at once: each takes a copy of its own.</summary>
internal sealed class SignatureKey
{
    private readonly ConcurrentBag<ECDsa> _copies = [];
    private readonly ECParameters _parameters;

    private SignatureKey(ECDsa key, ReadOnlyMemory<byte> encoded)
    {
        _parameters = key.ExportParameters(includePrivateParameters: false);
        Encoded = encoded;
        Fingerprint = Digest.Of(encoded.Span);
        _copies.Add(key);
    }

    /// <summary>DER SubjectPublicKeyInfo.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    public Digest Fingerprint { get; }

    /// <summary>Reads the one DER encoding that a key on P-256 has here; false for anything else, or two fingerprints could name one key.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> encoded, [NotNullWhen(true)] out SignatureKey? key)
    {
        key = null;
        var candidate = ECDsa.Create();
        try
        {
            candidate.ImportSubjectPublicKeyInfo(encoded.Span, out _);
            if (!P256.IsCurveOf(candidate) || !candidate.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(encoded.Span)) return false;
            key = new SignatureKey(candidate, encoded);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
        finally
        {
            if (key is null) candidate.Dispose();
        }
    }

    /// <summary>Whether this key signed the envelope.</summary>
    public bool Verify(Envelope envelope)
    {
        Span<byte> hash = stackalloc byte[Digest.Size];
        PreAuthenticationEncoding.HashOf(Envelope.PayloadType, envelope.Payload.Span).CopyTo(hash);
        var key = _copies.TryTake(out var copy) ? copy : ECDsa.Create(_parameters);
        try
        {
            return key.VerifyHash(hash, envelope.Signature.Span, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
        finally
        {
            _copies.Add(key);
        }
    }
}
