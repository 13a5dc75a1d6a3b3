using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>
/// An opening as the vault holds it: AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce, as nonce ‖ tag ‖ ciphertext. The commitment
/// and the person are authenticated with it, so a row cannot be passed off as another's.
/// </summary>
internal static class EncryptedOpening
{
    /// <summary>Length of a person's key in bytes.</summary>
    public const int KeySize = 32;

    private const int NonceSize = 12;
    private const int TagSize = 16;

    public static byte[] Encrypt(Opening opening, ReadOnlySpan<byte> key, Entropy entropy)
    {
        var plain = Write(opening);
        var encrypted = new byte[NonceSize + TagSize + plain.Length];
        var nonce = encrypted.AsSpan(0, NonceSize);
        entropy(nonce);
        using var cipher = new AesGcm(key, TagSize);
        cipher.Encrypt(nonce, plain, encrypted.AsSpan(NonceSize + TagSize), encrypted.AsSpan(NonceSize, TagSize), Context(opening.Commitment.Hmac, opening.Person));
        return encrypted;
    }

    /// <exception cref="CryptographicException">The bytes are not what was encrypted under this key for this commitment and person.</exception>
    public static Opening Decrypt(Digest commitment, string person, ReadOnlySpan<byte> encrypted, ReadOnlySpan<byte> key)
    {
        if (encrypted.Length < NonceSize + TagSize) throw new CryptographicException("The encrypted opening is too short.");
        var plain = new byte[encrypted.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(key, TagSize);
        cipher.Decrypt(encrypted[..NonceSize], encrypted[(NonceSize + TagSize)..], encrypted.Slice(NonceSize, TagSize), plain, Context(commitment, person));
        return Read(commitment, person, plain);
    }

    private static byte[] Context(Digest commitment, string person) => [.. commitment.ToArray(), .. Encoding.UTF8.GetBytes(person)];

    private static byte[] Write(Opening opening)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(opening.Kind);
        writer.Write(opening.Field);
        writer.Write7BitEncodedInt(opening.Salt.Length);
        writer.Write(opening.Salt.Span);
        writer.Write(opening.Text);
        writer.Flush();
        return bytes.ToArray();
    }

    private static Opening Read(Digest commitment, string person, byte[] plain)
    {
        using var reader = new BinaryReader(new MemoryStream(plain), Encoding.UTF8);
        var kind = reader.ReadString();
        var field = reader.ReadString();
        var salt = reader.ReadBytes(reader.Read7BitEncodedInt());
        return new Opening(new Sealed(commitment), kind, field, salt, reader.ReadString(), person);
    }
}
