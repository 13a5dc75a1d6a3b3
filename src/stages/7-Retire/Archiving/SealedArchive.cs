using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Assay.Retire.Archiving;

/// <summary>
/// An archive's bytes under a key of its own: AES-256-GCM (NIST SP 800-38D), in blocks of a mebibyte whose nonce is their number and whether they are the last, so that none can be moved, left out or added. The
/// first lines say in the clear what the file is and which plan it belongs to; they are authenticated with every block.
/// </summary>
internal static class SealedArchive
{
    /// <summary>Length of a key in bytes.</summary>
    public const int KeyBytes = 32;

    private const string Title = "assay sealed archive 1";
    private const int BlockBytes = 1 << 20;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int MostHeadBytes = 256;

    /// <summary>Writes it; the key must never have been used before.</summary>
    public static async Task WriteAsync(Stream file, string plan, ReadOnlyMemory<byte> content, byte[] key, CancellationToken cancellation)
    {
        var head = Head(plan);
        await file.WriteAsync(head, cancellation);
        using var cipher = new AesGcm(key, TagBytes);
        for (var (at, number) = (0, 0L); ; number++)
        {
            var block = content.Slice(at, Math.Min(BlockBytes, content.Length - at));
            at += block.Length;
            await file.WriteAsync(Encrypt(cipher, block.Span, number, at == content.Length, head), cancellation);
            if (at == content.Length) return;
        }
    }

    /// <summary>The content.</summary>
    /// <exception cref="InvalidDataException">This is no such file, it is damaged, or the key is another.</exception>
    public static byte[] Read(ReadOnlySpan<byte> file, byte[] key)
    {
        if (PlanOf(file) is not { } plan) throw new InvalidDataException("This is no sealed archive.");
        var head = Head(plan);
        var rest = file[head.Length..];
        using var cipher = new AesGcm(key, TagBytes);
        using var content = new MemoryStream();
        for (var number = 0L; ; number++)
        {
            var block = rest[..Math.Min(BlockBytes + TagBytes, rest.Length)];
            rest = rest[block.Length..];
            content.Write(Decrypt(cipher, block, number, rest.IsEmpty, head));
            if (rest.IsEmpty) return content.ToArray();
        }
    }

    /// <summary>The plan that a file belongs to; null for a file of another kind.</summary>
    public static string? PlanOf(ReadOnlySpan<byte> file)
    {
        var lines = Encoding.Latin1.GetString(file[..Math.Min(file.Length, MostHeadBytes)]).Split('\n');
        return lines.Length > 2 && lines[0] == Title ? lines[1] : null;
    }

    private static byte[] Head(string plan) => Encoding.Latin1.GetBytes($"{Title}\n{plan}\n");

    private static byte[] Encrypt(AesGcm cipher, ReadOnlySpan<byte> block, long number, bool isLast, byte[] head)
    {
        var encrypted = new byte[TagBytes + block.Length];
        cipher.Encrypt(Nonce(number, isLast), block, encrypted.AsSpan(TagBytes), encrypted.AsSpan(0, TagBytes), head);
        return encrypted;
    }

    private static byte[] Decrypt(AesGcm cipher, ReadOnlySpan<byte> block, long number, bool isLast, byte[] head)
    {
        if (block.Length < TagBytes) throw new InvalidDataException("The archive is cut short.");
        var plain = new byte[block.Length - TagBytes];
        try
        {
            cipher.Decrypt(Nonce(number, isLast), block[TagBytes..], block[..TagBytes], plain, head);
            return plain;
        }
        catch (CryptographicException fault)
        {
            throw new InvalidDataException("The archive was changed, or the key is not its own.", fault);
        }
    }

    private static byte[] Nonce(long number, bool isLast)
    {
        var nonce = new byte[NonceBytes];
        BinaryPrimitives.WriteInt64LittleEndian(nonce, number);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }
}
