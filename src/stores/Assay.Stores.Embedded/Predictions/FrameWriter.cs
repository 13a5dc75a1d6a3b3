using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>
/// Writes one frame of a segment: its length and the CRC-32C of what follows, four bytes each, and then the fields. In pooled memory, to be returned by <see cref="Dispose"/>.
/// </summary>
internal struct FrameWriter : IDisposable
{
    /// <summary>Bytes before the fields.</summary>
    public const int HeadBytes = 8;

    private byte[] _buffer;
    private int _length;

    public FrameWriter(int expected)
    {
        _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(256, expected));
        _length = HeadBytes;
    }

    public void Write(byte value) => Room(1)[0] = value;

    public void Write(int value) => BinaryPrimitives.WriteInt32LittleEndian(Room(4), value);

    public void Write(long value) => BinaryPrimitives.WriteInt64LittleEndian(Room(8), value);

    public void Write(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Room(8), value);

    /// <summary>Writes a text after its length; −1 for null.</summary>
    public void Write(string? text)
    {
        if (text is null)
        {
            Write(-1);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        Write(length);
        Encoding.UTF8.GetBytes(text, Room(length));
    }

    /// <summary>Sets length and checksum; the frame is whole.</summary>
    public readonly ReadOnlyMemory<byte> Close()
    {
        var fields = _buffer.AsSpan(HeadBytes, _length - HeadBytes);
        BinaryPrimitives.WriteInt32LittleEndian(_buffer, fields.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(_buffer.AsSpan(4), FrameReader.Checksum(fields));
        return _buffer.AsMemory(0, _length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_buffer.Length > 0) ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private Span<byte> Room(int bytes)
    {
        if (_length + bytes > _buffer.Length) Grow(_length + bytes);
        var room = _buffer.AsSpan(_length, bytes);
        _length += bytes;
        return room;
    }

    private void Grow(int least)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(least, _buffer.Length * 2));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
