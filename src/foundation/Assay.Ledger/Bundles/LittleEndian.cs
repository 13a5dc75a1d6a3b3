using System.Buffers.Binary;

namespace Assay.Ledger.Bundles;

/// <summary>Numbers one after the other, the low byte first, as zip files have them.</summary>
internal struct LittleEndian(int size)
{
    private int _at;

    public byte[] Bytes { get; } = new byte[size];

    public void Add(params ReadOnlySpan<ushort> values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(Bytes.AsSpan(_at), value);
            _at += sizeof(ushort);
        }
    }

    public void Add(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(Bytes.AsSpan(_at), value);
        _at += sizeof(uint);
    }

    public void Add(byte[] bytes)
    {
        bytes.CopyTo(Bytes, _at);
        _at += bytes.Length;
    }
}
