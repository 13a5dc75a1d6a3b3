using System.Text;

namespace Doors.Tests.Inference;

/// <summary>The smallest ONNX files, written by hand: one operator between an input <c>x</c> and an output <c>y</c> of the same type, any number of rows of a width.</summary>
internal static class TinyOnnx
{
    public const int Float = 1;
    public const int Int64 = 7;
    public const int Text = 8;

    internal const int OpsetVersion = 13;
    internal const int FormatVersion = 8;

    /// <summary>Writes a file with one operator of one operand: <c>Identity</c>, <c>Neg</c>, <c>Abs</c>.</summary>
    public static string Write(string path, string operation, int type = Float, int width = 2)
    {
        byte[] graph = [.. Field(1, [.. Field(1, "x"u8), .. Field(2, "y"u8), .. Field(4, Encoding.ASCII.GetBytes(operation))]), .. Field(2, "tiny"u8), .. Field(11, Value("x", type, width)), .. Field(12, Value("y", type, width))];
        File.WriteAllBytes(path, [.. Number(1, FormatVersion), .. Field(7, graph), .. Field(8, [.. Number(2, OpsetVersion)])]);
        return path;
    }

    internal static byte[] Value(string name, int type, int width)
    {
        byte[] shape = [.. Field(1, [.. Field(2, "rows"u8)]), .. Field(1, [.. Number(1, width)])];
        return [.. Field(1, Encoding.ASCII.GetBytes(name)), .. Field(2, [.. Field(1, [.. Number(1, type), .. Field(2, shape)])])];
    }

    internal static byte[] Number(int field, int value) => [.. Varint(field << 3), .. Varint(value)];

    internal static byte[] Field(int field, ReadOnlySpan<byte> content) => [.. Varint((field << 3) | 2), .. Varint(content.Length), .. content];

    private static byte[] Varint(int value)
    {
        var bytes = new List<byte>();
        for (; value > 0x7F; value >>= 7) bytes.Add((byte)(value | 0x80));
        return [.. bytes, (byte)value];
    }
}
