using System.Buffers.Binary;

namespace Doors.Tests.Mlflow.Artifacts;

/// <summary>A long stream of bytes that costs no memory: numbers that count up, eight bytes each.</summary>
internal sealed class Counting(long length) : Stream
{
    private long _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get => _at; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var size = (int)Math.Min(buffer.Length & ~7, length - _at);
        for (var i = 0; i + 8 <= size; i += 8) BinaryPrimitives.WriteInt64LittleEndian(buffer[i..], _at + i);
        _at += size;
        return size;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
