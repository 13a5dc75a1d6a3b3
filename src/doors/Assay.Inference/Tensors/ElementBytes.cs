using System.Buffers.Binary;

namespace Assay.Inference.Tensors;

/// <summary>One number of a tensor as its bytes.</summary>
internal static class ElementBytes
{
    /// <summary>The number; those beyond 53 bits are rounded.</summary>
    public static double Number(ElementType type, ReadOnlySpan<byte> bytes) => type switch
    {
        ElementType.Bool or ElementType.UInt8 => bytes[0],
        ElementType.Int8 => (sbyte)bytes[0],
        ElementType.UInt16 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        ElementType.Int16 => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        ElementType.UInt32 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        ElementType.Int32 => BinaryPrimitives.ReadInt32LittleEndian(bytes),
        ElementType.UInt64 => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        ElementType.Int64 => BinaryPrimitives.ReadInt64LittleEndian(bytes),
        ElementType.Float16 => (double)BinaryPrimitives.ReadHalfLittleEndian(bytes),
        ElementType.Float32 => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        ElementType.Float64 => BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Texts are no numbers."),
    };

    /// <summary>Writes a whole number; false when it is beyond the type's range.</summary>
    public static bool TryWrite(ElementType type, long number, Span<byte> to)
    {
        var (least, most) = RangeOf(type);
        if (number < least || number > most) return false;
        switch (ElementTypes.SizeOf(type))
        {
            case 1: to[0] = (byte)number; break;
            case 2: BinaryPrimitives.WriteInt16LittleEndian(to, (short)number); break;
            case 4: BinaryPrimitives.WriteInt32LittleEndian(to, (int)number); break;
            default: BinaryPrimitives.WriteInt64LittleEndian(to, number); break;
        }

        return true;
    }

    private static (long Least, long Most) RangeOf(ElementType type) => type switch
    {
        ElementType.UInt8 => (byte.MinValue, byte.MaxValue),
        ElementType.Int8 => (sbyte.MinValue, sbyte.MaxValue),
        ElementType.UInt16 => (ushort.MinValue, ushort.MaxValue),
        ElementType.Int16 => (short.MinValue, short.MaxValue),
        ElementType.UInt32 => (uint.MinValue, uint.MaxValue),
        ElementType.Int32 => (int.MinValue, int.MaxValue),
        _ => (long.MinValue, long.MaxValue),
    };
}
