using System.Collections.Concurrent;
using System.Security.Cryptography;
using Assay.Kernel;
using Assay.Ledger.Store;

namespace Assay.Ledger.Keys;

/// <summary>A person's (or a server's) ECDSA P-256 key in memory. Safe for several threads at once: each takes a copy of its own.</summary>
public sealed class PersonKey : IRecordSigner, IDisposable
{
    private readonly ConcurrentBag<ECDsa> _copies = [];
    private readonly ECParameters _parameters;

    private PersonKey(ECDsa key)
    {
        _parameters = key.ExportParameters(includePrivateParameters: true);
        PublicKey = key.ExportSubjectPublicKeyInfo();
        KeyId = Digest.Of(PublicKey.Span).ToString();
        _copies.Add(key);
    }

    /// <inheritdoc/>
    public string KeyId { get; }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>Makes a new key, with the operating system's randomness.</summary>
    public static PersonKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Takes a key from its PKCS #8 bytes.</summary>
    /// <exception cref="CryptographicException">The bytes are not a private key on the curve P-256.</exception>
    public static PersonKey FromPkcs8(ReadOnlySpan<byte> privateKey)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportPkcs8PrivateKey(privateKey, out _);
            return P256.IsCurveOf(key) ? new PersonKey(key) : throw new CryptographicException("The key is not on the curve P-256.");
        }
        catch (CryptographicException)
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>The private key as PKCS #8: keep it where only its person can read it.</summary>
    public byte[] ToPkcs8()
    {
        var key = Take();
        var bytes = key.ExportPkcs8PrivateKey();
        _copies.Add(key);
        return bytes;
    }

    /// <inheritdoc/>
    public byte[] Sign(ReadOnlySpan<byte> preAuthenticationEncoding)
    {
        var key = Take();
        var signature = key.SignData(preAuthenticationEncoding, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        _copies.Add(key);
        return signature;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_copies.TryTake(out var key)) key.Dispose();
    }

    private ECDsa Take() => _copies.TryTake(out var key) ? key : ECDsa.Create(_parameters);
}
