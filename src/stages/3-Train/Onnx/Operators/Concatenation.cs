namespace Assay.Train.Onnx.Operators;

/// <summary>Puts tensors of the same rows side by side.</summary>
internal static class Concatenation
{
    /// <summary>[N, a], [N, b], … → [N, a + b + …]; one part is passed through.</summary>
    public static string Concatenate(this OnnxGraph graph, IReadOnlyList<string> parts) =>
        parts.Count == 1 ? parts[0] : graph.Node("Concat", parts, Attributes.Of("axis", 1));
}
