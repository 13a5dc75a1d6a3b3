using System.Text;
using static Doors.Tests.Inference.TinyOnnx;

namespace Doors.Tests.Release;

/// <summary>A model for the small table whose probability is the ratio, and which looks something up by the hundred thousands of the age, in a table that has none: it answers every row that training and evaluation make, and fails on a request with such an age.</summary>
internal static class LookupOnnx
{
    public const int TooOld = 2 * Step;
    private const int Step = 100_000;
    private const int IntegerAttribute = 2;

    /// <param name="path">Where it is written.</param>
    /// <param name="step">What the age is counted by: an age of one step or more fails.</param>
    public static void Write(string path, float step = Step)
    {
        byte[] graph =
        [
            .. Node("IsNaN", "missing", [], "age"), .. Node("Where", "known", [], "missing", "zero", "age"), .. Node("Div", "steps", [], "known", "step"),
            .. Node("Cast", "index", [("to", Inference.TinyOnnx.Int64)], "steps"), .. Node("Gather", "nothing", [("axis", 0)], "zero", "index"), .. Node("Add", "yes", [], "ratio", "nothing"),
            .. Node("Sub", "no", [], "one", "yes"), .. Node("Concat", "probabilities", [("axis", 1)], "yes", "no"), .. Named(2, "lookup"),
            .. Field(5, Numbers("zero", [0])), .. Field(5, Numbers("one", [1])), .. Field(5, Numbers("step", [step])),
            .. Field(11, Value("ratio", Float, 1)), .. Field(11, Value("age", Float, 1)), .. Field(12, Value("probabilities", Float, 2)),
        ];
        File.WriteAllBytes(path, [.. Number(1, FormatVersion), .. Field(7, graph), .. Field(8, [.. Number(2, OpsetVersion)])]);
    }

    private static byte[] Node(string operation, string output, (string Name, int Value)[] attributes, params string[] inputs)
    {
        var node = new List<byte>();
        foreach (var input in inputs) node.AddRange(Named(1, input));
        node.AddRange([.. Named(2, output), .. Named(4, operation)]);
        foreach (var (name, value) in attributes) node.AddRange(Field(5, [.. Named(1, name), .. Number(3, value), .. Number(20, IntegerAttribute)]));
        return Field(1, [.. node]);
    }

    private static byte[] Numbers(string name, float[] values)
    {
        var bytes = new byte[values.Length * sizeof(float)];
        Buffer.BlockCopy(values, 0, bytes, 0, bytes.Length);
        return [.. Number(1, values.Length), .. Number(2, Float), .. Named(8, name), .. Field(9, bytes)];
    }

    private static byte[] Named(int field, string name) => Field(field, Encoding.ASCII.GetBytes(name));
}
