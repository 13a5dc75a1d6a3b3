namespace Assay.Ledger.Store;

/// <summary>An ECDSA P-256 key that signs records (SHA-256, DER). Safe to call from several threads at once.</summary>
public interface IRecordSigner
{
    /// <summary>Fingerprint: lower-case hexadecimal SHA-256 of the DER SubjectPublicKeyInfo.</summary>
    string KeyId { get; }

    /// <summary>DER SubjectPublicKeyInfo.</summary>
    ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>Signs the DSSE pre-authentication encoding.</summary>
    byte[] Sign(ReadOnlySpan<byte> preAuthenticationEncoding);
}
