using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;

namespace Assay.Ledger.Records;

/// <summary>
/// Seals personal text: HMAC-SHA256 under 32 random bytes over kind, field and text, each as UTF-8 behind its length in four big-endian bytes. Without the
/// salt the commitment cannot be guessed at, not even for a text as short as a name.
/// </summary>
public static class Commitments
{
    /// <summary>Length of a salt in bytes.</summary>
    public const int SaltSize = 32;

    /// <summary>Seals a text under a fresh salt.</summary>
    /// <param name="kind">The name of the kind of record that the field stands in.</param>
    /// <param name="field">Dotted path of the field in the predicate: <c>actor.name</c>.</param>
    /// <param name="text">The personal text.</param>
    /// <param name="person">Whose it is.</param>
    /// <param name="entropy">Where the salt comes from.</param>
    public static Opening Seal(string kind, string field, string text, string person, Entropy entropy)
    {
        var salt = new byte[SaltSize];
        entropy(salt);
        return new Opening(new Sealed(Hmac(kind, field, text, salt)), kind, field, salt, text, person);
    }

    /// <summary>Whether an opening opens its commitment: the text is what was sealed.</summary>
    public static bool Holds(Opening opening) =>
        opening.Salt.Length == SaltSize && Hmac(opening.Kind, opening.Field, opening.Text, opening.Salt.Span) == opening.Commitment.Hmac;

    private static Digest Hmac(string kind, string field, string text, ReadOnlySpan<byte> salt)
    {
        var length = 3 * sizeof(int) + Encoding.UTF8.GetByteCount(kind) + Encoding.UTF8.GetByteCount(field) + Encoding.UTF8.GetByteCount(text);
        var message = length <= 512 ? stackalloc byte[length] : new byte[length];
        var rest = Put(Put(Put(message, kind), field), text);
        System.Diagnostics.Debug.Assert(rest.IsEmpty, "The length is that of the three parts.");
        Span<byte> result = stackalloc byte[Digest.Size];
        HMACSHA256.HashData(salt, message, result);
        return new Digest(result);
    }

    private static Span<byte> Put(Span<byte> destination, string text)
    {
        var length = Encoding.UTF8.GetBytes(text, destination[sizeof(int)..]);
        BinaryPrimitives.WriteInt32BigEndian(destination, length);
        return destination[(sizeof(int) + length)..];
    }
}
