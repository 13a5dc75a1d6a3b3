using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>Reads the fields of one frame of a segment.</summary>
internal ref struct FrameReader(ReadOnlySpan<byte> fields)
{
    private ReadOnlySpan<byte> _rest = fields;

    /// <summary>CRC-32C (Castagnoli).</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = ~0u;
        for (; bytes.Length >= 8; bytes = bytes[8..]) crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var value in bytes) crc = BitOperations.Crc32C(crc, value);
        return ~crc;
    }

    /// <summary>Where the whole frames of a segment lie, from its beginning; what follows the last is a torn write.</summary>
    /// <param name="segment">The bytes.</param>
    /// <param name="frame">Takes each frame's fields.</param>
    /// <returns>Length of the whole frames.</returns>
    public static int ForEach(ReadOnlySpan<byte> segment, FrameAction frame)
    {
        var at = 0;
        while (segment.Length - at >= FrameWriter.HeadBytes)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(segment[at..]);
            if (length <= 0 || length > segment.Length - at - FrameWriter.HeadBytes) break;
            var fields = segment.Slice(at + FrameWriter.HeadBytes, length);
            if (Checksum(fields) != BinaryPrimitives.ReadUInt32LittleEndian(segment[(at + 4)..])) break;
            frame(fields);
            at += FrameWriter.HeadBytes + length;
        }

        return at;
    }

    /// <summary>Whether nothing is left.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    public byte Byte() => Take(1)[0];

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public string? Text() => Int32() is >= 0 and var length ? Encoding.UTF8.GetString(Take(length)) : null;

    private ReadOnlySpan<byte> Take(int bytes)
    {
        var taken = _rest[..bytes];
        _rest = _rest[bytes..];
        return taken;
    }

    /// <summary>Takes a frame's fields.</summary>
    public delegate void FrameAction(ReadOnlySpan<byte> fields);
}
