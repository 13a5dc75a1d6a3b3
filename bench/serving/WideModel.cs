using System.Runtime.InteropServices;
using System.Text;

namespace Assay.Bench.Serving;

/// <summary>A model of two layers with 512 inputs, made up: a row of it reads all weights (2 KiB a unit), and rows that are run together read them once.</summary>
internal static class WideModel
{
    private const int Inputs = 512;

    /// <summary>Writes the ONNX file of a model with so many units.</summary>
    public static void Write(string path, int units) => File.WriteAllBytes(path, new Wire()
        .Number(1, 8)
        .Bytes(7, new Wire()
            .Bytes(1, Node("MatMul", "hidden", "x", "w1")).Bytes(1, Node("Relu", "active", "hidden")).Bytes(1, Node("MatMul", "y", "active", "w2"))
            .Text(2, "wide").Bytes(5, Weights("w1", Inputs, units)).Bytes(5, Weights("w2", units, 1))
            .Bytes(11, Rows("x", Inputs)).Bytes(12, Rows("y", 1)).ToArray())
        .Bytes(8, new Wire().Number(2, 13).ToArray()).ToArray());

    /// <summary>A request of one row, by the protocol, its numbers as bytes.</summary>
    public static AskedRequest Request(string model)
    {
        var json = Encoding.UTF8.GetBytes($$$"""{"inputs":[{"name":"x","datatype":"FP32","shape":[1,{{{Inputs}}}],"parameters":{"binary_data_size":{{{Inputs * sizeof(float)}}}}}]}""");
        return new AskedRequest($"/v2/models/{model}/infer", [.. json, .. Numbers(Inputs)], $"Content-Type: application/octet-stream\r\nInference-Header-Content-Length: {json.Length}");
    }

    private static byte[] Node(string operation, string output, params string[] inputs) => inputs.Aggregate(new Wire(), (node, input) => node.Text(1, input)).Text(2, output).Text(4, operation).ToArray();

    private static byte[] Weights(string name, int rows, int columns) => new Wire().Number(1, rows).Number(1, columns).Number(2, 1).Text(8, name).Bytes(9, Numbers(rows * columns)).ToArray();

    private static byte[] Rows(string name, int width) =>
        new Wire().Text(1, name).Bytes(2, new Wire().Bytes(1, new Wire().Number(1, 1).Bytes(2, new Wire().Bytes(1, new Wire().Text(2, "N").ToArray()).Bytes(1, new Wire().Number(1, width).ToArray()).ToArray()).ToArray()).ToArray()).ToArray();

    private static byte[] Numbers(int count) => MemoryMarshal.AsBytes(Enumerable.Range(0, count).Select(number => ((number * 37 % 101) - 50) / 1000f).ToArray().AsSpan()).ToArray();
}
