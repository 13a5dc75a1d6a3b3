using System.Text;
using Doors.Tests.Inference;
using static Doors.Tests.Inference.TinyOnnx;

namespace Doors.Tests.Release;

/// <summary>A model for the small table that is loaded and answers one row, and fails on every request with more: it multiplies two columns as matrices.</summary>
internal static class SingleRowOnnx
{
    private const int IntegerAttribute = 2;

    public static void Write(string path)
    {
        byte[] axis = [.. Field(1, "axis"u8), .. Number(3, 1), .. Number(20, IntegerAttribute)];
        byte[] product = [.. Named(1, "ratio"), .. Named(1, "age"), .. Named(2, "m"), .. Named(4, "MatMul")];
        byte[] twice = [.. Named(1, "m"), .. Named(1, "m"), .. Named(2, "probabilities"), .. Named(4, "Concat"), .. Field(5, axis)];
        byte[] graph = [.. Field(1, product), .. Field(1, twice), .. Named(2, "single"), .. Field(11, Value("ratio", Float, 1)), .. Field(11, Value("age", Float, 1)), .. Field(11, Value("home", TinyOnnx.Text, 1)), .. Field(12, Value("probabilities", Float, 2))];
        File.WriteAllBytes(path, [.. Number(1, FormatVersion), .. Field(7, graph), .. Field(8, [.. Number(2, OpsetVersion)])]);
    }

    private static byte[] Named(int field, string name) => Field(field, Encoding.ASCII.GetBytes(name));
}
