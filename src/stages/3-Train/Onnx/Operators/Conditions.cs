using Assay.Train.Onnx.Wire;

namespace Assay.Train.Onnx.Operators;

/// <summary>Simple rules over one column.</summary>
internal static class Conditions
{
    /// <summary>Numbers [N, 1] → 1 where the number is greater than the limit, else 0; NaN gives 0.</summary>
    public static string IsAbove(this OnnxGraph graph, string values, float limit) => Compare(graph, "Greater", values, limit);

    /// <summary>Numbers [N, 1] → 1 where the number is less than the limit, else 0; NaN gives 0.</summary>
    public static string IsBelow(this OnnxGraph graph, string values, float limit) => Compare(graph, "Less", values, limit);

    /// <summary>Numbers [N, 1] → 1 where the number is the given one, else 0.</summary>
    public static string IsEqual(this OnnxGraph graph, string values, float number) => Compare(graph, "Equal", values, number);

    /// <summary>Texts [N, 1] → 1 where the text is the given one, else 0.</summary>
    public static string IsEqual(this OnnxGraph graph, string texts, string text) =>
        graph.LearningNode("LabelEncoder", [texts], Attributes.Of("keys_strings", new[] { text }), Attributes.Of("values_floats", new[] { 1f }), Attributes.Of("default_float", 0f));

    private static string Compare(OnnxGraph graph, string comparison, string values, float limit) =>
        graph.Node("Cast", [graph.Node(comparison, [values, graph.Constant("limit", [limit], 1)])], Attributes.Of("to", (long)TensorProto.Types.ElementType.Float));
}
