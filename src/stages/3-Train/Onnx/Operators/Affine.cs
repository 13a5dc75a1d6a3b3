namespace Assay.Train.Onnx.Operators;

/// <summary>A straight line through each number: what calibration does before the sigmoid.</summary>
internal static class Affine
{
    /// <summary>[N, k] → [N, k]: slope[j] · x + offset[j].</summary>
    public static string Stretch(this OnnxGraph graph, string values, float[] slope, float[] offset)
    {
        var product = graph.Node("Mul", [values, graph.Constant("slope", slope, slope.Length)]);
        return graph.Node("Add", [product, graph.Constant("offset", offset, offset.Length)]);
    }
}
