using Assay.Train.Onnx.Wire;

namespace Assay.Train.Onnx.Operators;

/// <summary>Tells which numbers were missing.</summary>
internal static class MissingIndicator
{
    /// <summary>[N, k] → [N, columns]: 1 where the cell of that column is NaN, else 0.</summary>
    public static string IndicateMissing(this OnnxGraph graph, string values, IReadOnlyCollection<long> columns)
    {
        var chosen = graph.Node("Gather", [values, graph.Constant("columns", columns)], Attributes.Of("axis", 1));
        return graph.Node("Cast", [graph.Node("IsNaN", [chosen])], Attributes.Of("to", (long)TensorProto.Types.ElementType.Float));
    }
}
