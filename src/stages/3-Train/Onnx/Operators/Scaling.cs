namespace Assay.Train.Onnx.Operators;

/// <summary>Shifts and stretches columns.</summary>
internal static class Scaling
{
    /// <summary>[N, k] → [N, k]: (x − <c>offset[j]</c>) · <c>scale[j]</c>.</summary>
    public static string Scale(this OnnxGraph graph, string values, IReadOnlyCollection<float> offset, IReadOnlyCollection<float> scale) =>
        graph.LearningNode("Scaler", [values], Attributes.Of("offset", offset), Attributes.Of("scale", scale));
}
