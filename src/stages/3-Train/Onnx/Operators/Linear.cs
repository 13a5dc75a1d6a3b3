namespace Assay.Train.Onnx.Operators;

/// <summary>Weighted sums of features.</summary>
internal static class Linear
{
    /// <summary>[N, k] → [N, m]: x · W + b, with <paramref name="weights"/> as m rows of k.</summary>
    public static string Combine(this OnnxGraph graph, string features, float[][] weights, float[] biases)
    {
        var matrix = graph.Constant("weights", weights.SelectMany(row => row), weights.Length, weights[0].Length);
        return graph.Node("Gemm", [features, matrix, graph.Constant("biases", biases, biases.Length)], Attributes.Of("transB", 1));
    }
}
