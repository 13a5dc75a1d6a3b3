using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>
/// A person's openings as the vault holds them, one or many together: AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce, as
/// nonce ‖ tag ‖ ciphertext. The commitments and the person are authenticated with them, so a row cannot be passed off as another's.
/// </summary>
internal static class EncryptedOpenings
{
    /// <summary>Length of a person's key in bytes.</summary>
    public const int KeySize = 32;

    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>The commitments of several openings, one after the other: what the openings are found by.</summary>
    public static byte[] CommitmentsOf(IReadOnlyList<Opening> openings)
    {
        var commitments = new byte[openings.Count * Digest.Size];
        for (var i = 0; i < openings.Count; i++) openings[i].Commitment.Hmac.CopyTo(commitments.AsSpan(i * Digest.Size));
        return commitments;
    }

    /// <param name="openings">All of one person; at least one.</param>
    /// <param name="key">The person's key.</param>
    /// <param name="entropy">Makes the nonce.</param>
    public static byte[] Encrypt(IReadOnlyList<Opening> openings, ReadOnlySpan<byte> key, Entropy entropy)
    {
        var plain = Write(openings);
        var encrypted = new byte[NonceSize + TagSize + plain.Length];
        var nonce = encrypted.AsSpan(0, NonceSize);
        entropy(nonce);
        using var cipher = new AesGcm(key, TagSize);
        cipher.Encrypt(nonce, plain, encrypted.AsSpan(NonceSize + TagSize), encrypted.AsSpan(NonceSize, TagSize), Context(CommitmentsOf(openings), openings[0].Person));
        return encrypted;
    }

    /// <summary>The opening of one of the commitments.</summary>
    /// <exception cref="CryptographicException">The bytes are not what was encrypted under this key for these commitments and this person.</exception>
    public static Opening Decrypt(Digest commitment, ReadOnlySpan<byte> commitments, string person, ReadOnlySpan<byte> encrypted, ReadOnlySpan<byte> key)
    {
        if (encrypted.Length < NonceSize + TagSize) throw new CryptographicException("The encrypted openings are too short.");
        var plain = new byte[encrypted.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(key, TagSize);
        cipher.Decrypt(encrypted[..NonceSize], encrypted[(NonceSize + TagSize)..], encrypted.Slice(NonceSize, TagSize), plain, Context(commitments, person));
        return Read(commitment, commitments, person, plain);
    }

    private static byte[] Context(ReadOnlySpan<byte> commitments, string person) => [.. commitments, .. Encoding.UTF8.GetBytes(person)];

    private static byte[] Write(IReadOnlyList<Opening> openings)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        foreach (var opening in openings)
        {
            writer.Write(opening.Kind);
            writer.Write(opening.Field);
            writer.Write7BitEncodedInt(opening.Salt.Length);
            writer.Write(opening.Salt.Span);
            writer.Write(opening.Text);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    private static Opening Read(Digest commitment, ReadOnlySpan<byte> commitments, string person, byte[] plain)
    {
        using var reader = new BinaryReader(new MemoryStream(plain), Encoding.UTF8);
        for (var at = 0; at < commitments.Length; at += Digest.Size)
        {
            var (kind, field, salt, text) = (reader.ReadString(), reader.ReadString(), reader.ReadBytes(reader.Read7BitEncodedInt()), reader.ReadString());
            if (new Digest(commitments.Slice(at, Digest.Size)) == commitment) return new Opening(new Sealed(commitment), kind, field, salt, text, person);
        }

        throw new CryptographicException("The openings lack the one that they were found by.");
    }
}
