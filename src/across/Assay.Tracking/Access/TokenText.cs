using System.Buffers.Text;
using System.Security.Cryptography;
using Assay.Kernel;

namespace Assay.Tracking.Access;

/// <summary>A token as its owner has it: <c>assay_</c>, its identifier, <c>_</c> and its secret in Base64Url. The beginning lets scanners of leaked secrets find it.</summary>
internal static class TokenText
{
    private const string Prefix = "assay_";
    private const int IdBytes = 8;
    private const int SecretBytes = 32;
    private const int IdLength = 2 * IdBytes;

    /// <summary>A new identifier and secret.</summary>
    public static (string Id, byte[] Secret) Make(Entropy entropy)
    {
        var (id, secret) = (new byte[IdBytes], new byte[SecretBytes]);
        entropy(id);
        entropy(secret);
        return (Convert.ToHexStringLower(id), secret);
    }

    /// <summary>The text.</summary>
    public static string Write(string id, byte[] secret) => $"{Prefix}{id}_{Base64Url.EncodeToString(secret)}";

    /// <summary>What is kept of a secret. It is random and long: no work per guess is needed.</summary>
    public static string HashOf(ReadOnlySpan<byte> secret) => Convert.ToBase64String(SHA256.HashData(secret));

    /// <summary>Reads a text; false when it is none.</summary>
    public static bool TryRead(string text, out string id, out byte[] secret)
    {
        (id, secret) = ("", []);
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || text.Length <= Prefix.Length + IdLength + 1 || text[Prefix.Length + IdLength] != '_') return false;
        id = text.Substring(Prefix.Length, IdLength);
        var encoded = text.AsSpan(Prefix.Length + IdLength + 1);
        if (!Base64Url.IsValid(encoded, out var length) || length != SecretBytes) return false;
        secret = Base64Url.DecodeFromChars(encoded);
        return true;
    }

    /// <summary>Whether a secret is the one that was hashed, in the same time for every one.</summary>
    public static bool Matches(ReadOnlySpan<byte> secret, string hash) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(secret), Convert.FromBase64String(hash));
}
