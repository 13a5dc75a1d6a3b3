using System.Buffers.Binary;
using System.Security.Cryptography;
using Assay.Kernel;

namespace Assay.Tracking.Documents;

/// <summary>SHA-256 over the bodies of documents, each after its length in eight bytes, little endian: what a deletion tells the ledger.</summary>
internal sealed class ContentDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds a document.</summary>
    public void Add(Document document)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, document.Body.Length);
        _hash.AppendData(length);
        _hash.AppendData(document.Body.Span);
    }

    /// <summary>The digest of all that was added; begins anew.</summary>
    public Digest Result() => new(_hash.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
