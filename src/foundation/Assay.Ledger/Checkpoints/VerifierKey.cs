using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;
using NSec.Cryptography;
using PublicKey = NSec.Cryptography.PublicKey;

namespace Assay.Ledger.Checkpoints;

/// <summary>
/// The public half of a log's key, with the log's name, as the signed-note format of C2SP writes it: <c>name+hash+base64</c>. Give it to whoever
/// is to check the log's checkpoints.
/// </summary>
public sealed class VerifierKey
{
    private const byte Ed25519Kind = 0x01;
    private const int PublicKeySize = 32;

    private readonly PublicKey _key;

    private VerifierKey(string name, PublicKey key)
    {
        Name = name;
        _key = key;
        KeyHash = HashOf(name, Encoded(key));
    }

    /// <summary>The log's origin: the first line of its checkpoints and the name on its signature lines.</summary>
    public string Name { get; }

    /// <summary>The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key), big-endian.</summary>
    public uint KeyHash { get; }

    /// <summary>The 32 bytes of the Ed25519 public key.</summary>
    public ReadOnlyMemory<byte> PublicKey => _key.Export(KeyBlobFormat.RawPublicKey);

    /// <summary>SHA-256 of the 32 bytes of the public key: what a person compares over the telephone.</summary>
    public Digest Fingerprint => Digest.Of(PublicKey.Span);

    /// <summary>The key of the log <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">The name is not a note's name (not empty, no white space, no plus sign), or the key is not an Ed25519 key.</exception>
    public static VerifierKey Of(string name, ReadOnlySpan<byte> publicKey)
    {
        if (!IsName(name)) throw new ArgumentException($"'{name}' cannot name a log: use text without spaces and without '+'.", nameof(name));
        if (!TryImport(publicKey, out var key)) throw new ArgumentException("Not the 32 bytes of an Ed25519 public key.", nameof(publicKey));
        return new VerifierKey(name, key);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; the hash in it must be that of its name and key.</summary>
    /// <returns>The key, or <c>checkpoint.key</c>.</returns>
    public static Outcome<VerifierKey> Parse(string text)
    {
        var parts = text.Split('+', 3);
        if (parts.Length != 3 || !IsName(parts[0]) || !NoteText.TryBase64(parts[2], out var encoded)) return NotAKey(text);
        if (encoded.Length != 1 + PublicKeySize || encoded[0] != Ed25519Kind || !TryImport(encoded.AsSpan(1), out var key)) return NotAKey(text);
        var read = new VerifierKey(parts[0], key);
        return read.ToString() == text ? read : NotAKey(text);
    }

    /// <summary>Whether <paramref name="signature"/> over <paramref name="text"/> is this key's.</summary>
    public bool Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) => SignatureAlgorithm.Ed25519.Verify(_key, text, signature);

    /// <summary>As C2SP writes it: <c>name+0123abcd+base64(0x01 ‖ public key)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}+{KeyHash:x8}+{Convert.ToBase64String(Encoded(_key))}");

    internal static bool IsName(string name) => name.Length > 0 && !name.Any(letter => letter == '+' || char.IsWhiteSpace(letter) || char.IsControl(letter) || char.IsSurrogate(letter));

    private static bool TryImport(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out PublicKey? key) =>
        NSec.Cryptography.PublicKey.TryImport(SignatureAlgorithm.Ed25519, bytes, KeyBlobFormat.RawPublicKey, out key);

    private static byte[] Encoded(PublicKey key) => [Ed25519Kind, .. key.Export(KeyBlobFormat.RawPublicKey)];

    private static uint HashOf(string name, ReadOnlySpan<byte> encoded) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), 0x0A, .. encoded]));

    private static Problem NotAKey(string text) =>
        new("checkpoint.key", "This is not a log's verifier key.", "Give the whole line that the log's owner published, as 'assay ledger key' prints it.") { Value = text, Expected = "name+hash+base64 of an Ed25519 key" };
}
