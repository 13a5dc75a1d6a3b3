using System.Buffers.Binary;
using System.Text;
using Assay.Inference.Wire;

namespace Assay.Inference.Tensors;

/// <summary>A tensor's elements as bytes: numbers little-endian, truth a byte, each text after its length in four bytes.</summary>
internal static class BinaryElements
{
    private const int LengthBytes = 4;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads the elements; the bytes are copied.</summary>
    /// <exception cref="MalformedRequestException">There are more or fewer than the shape says.</exception>
    public static Tensor Read(ReadOnlySpan<byte> bytes, string name, ElementType type, long[] shape, int count)
    {
        if (type == ElementType.Text) return new Tensor(name, type, shape) { Texts = Texts(bytes, name, count) };
        var expected = (long)count * ElementTypes.SizeOf(type);
        if (bytes.Length != expected) throw Wrong(name, $"{bytes.Length} bytes", $"{expected} bytes, for a shape of {InferenceFaults.ShapeText(shape)}");
        return new Tensor(name, type, shape) { Bytes = bytes.ToArray() };
    }

    /// <summary>The elements as bytes.</summary>
    public static ReadOnlyMemory<byte> Write(Tensor tensor)
    {
        if (tensor.Texts is not { } texts) return tensor.Bytes;
        var bytes = new byte[texts.Sum(text => LengthBytes + Encoding.UTF8.GetByteCount(text))];
        var at = 0;
        foreach (var text in texts)
        {
            var length = Encoding.UTF8.GetBytes(text, bytes.AsSpan(at + LengthBytes));
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), length);
            at += LengthBytes + length;
        }

        return bytes;
    }

    private static string[] Texts(ReadOnlySpan<byte> bytes, string name, int count)
    {
        // Each text takes four bytes at least: a shape that says more is no reason to make room.
        if (count > bytes.Length / LengthBytes) throw Wrong(name, $"{bytes.Length} bytes", $"{count} texts, each after its length in four bytes");
        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            if (bytes.Length < LengthBytes || BinaryPrimitives.ReadUInt32LittleEndian(bytes) is var length && length > bytes.Length - LengthBytes) throw Wrong(name, $"{i} texts", $"{count} texts, each after its length in four bytes");
            texts[i] = Text(bytes.Slice(LengthBytes, (int)length), name);
            bytes = bytes[(LengthBytes + (int)length)..];
        }

        return bytes.IsEmpty ? texts : throw Wrong(name, $"{bytes.Length} bytes too many", $"{count} texts");
    }

    private static string Text(ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Wrong(name, "bytes that are no text", "texts in UTF-8");
        }
    }

    private static MalformedRequestException Wrong(string name, string found, string expected) =>
        new(InferenceFaults.Malformed($"The binary elements of '{name}' are not as its shape says.", name, found, expected));
}
