using System.Security.Cryptography;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Store;

namespace Assay.Ledger.Keys;

/// <summary>
/// What somebody signs to show a server that they have a key: which server asks, whose key it is to be, and what the server drew for this once. Its type differs from that of records, so that neither signature can be taken for the
/// other's; a server that passes another's challenge on gets a signature that names itself, and nobody else takes it.
/// </summary>
/// <param name="Server">Host and port by which the server is asked for: <c>assay.example.org</c>.</param>
/// <param name="Person">The pseudonym that the key is to sign for.</param>
/// <param name="Challenge">What the server drew: unpredictable, for once.</param>
public sealed record KeyPossession(string Server, string Person, string Challenge)
{
    /// <summary>The type of what is signed.</summary>
    public const string PayloadType = "application/vnd.assay.key-possession+json";

    /// <summary>The proof of a key: ECDSA P-256 with SHA-256 over the DSSE encoding, DER.</summary>
    public byte[] ProveWith(IRecordSigner key) => key.Sign(PreAuthenticationEncoding.Of(PayloadType, Payload(Digest.Parse(key.KeyId))));

    /// <summary>Whether a proof is this key's.</summary>
    /// <param name="publicKey">DER SubjectPublicKeyInfo.</param>
    /// <param name="proof">The proof.</param>
    /// <returns>The key's fingerprint; null where the key is none on P-256, or did not sign this.</returns>
    public Digest? ProvenBy(ReadOnlyMemory<byte> publicKey, ReadOnlySpan<byte> proof)
    {
        if (!SignatureKey.TryRead(publicKey, out var read)) return null;
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey.Span, out _);
        try
        {
            return key.VerifyData(PreAuthenticationEncoding.Of(PayloadType, Payload(read.Fingerprint)), proof, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence) ? read.Fingerprint : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private byte[] Payload(Digest fingerprint) => JsonSerializer.SerializeToUtf8Bytes(new { Server, Person, Challenge, Key = fingerprint.ToString() }, JsonSerializerOptions.Web);
}
