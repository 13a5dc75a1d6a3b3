using System.Text;

namespace Assay.Bench.Serving;

/// <summary>Messages of Protocol Buffers, field by field: enough for a model and for a call.</summary>
internal sealed class Wire
{
    private readonly MemoryStream _bytes = new();

    /// <summary>The message.</summary>
    public byte[] ToArray() => _bytes.ToArray();

    /// <summary>A whole number.</summary>
    public Wire Number(int field, long value)
    {
        Varint((ulong)field << 3);
        Varint((ulong)value);
        return this;
    }

    /// <summary>A message or bytes.</summary>
    public Wire Bytes(int field, byte[] value)
    {
        Varint(((ulong)field << 3) | 2);
        Varint((ulong)value.Length);
        _bytes.Write(value);
        return this;
    }

    /// <summary>A text.</summary>
    public Wire Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    private void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7) _bytes.WriteByte((byte)(value | 0x80));
        _bytes.WriteByte((byte)value);
    }
}
