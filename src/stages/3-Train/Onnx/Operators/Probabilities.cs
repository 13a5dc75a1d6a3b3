namespace Assay.Train.Onnx.Operators;

/// <summary>The last step of classifiers.</summary>
internal static class Probabilities
{
    /// <summary>1 / (1 + e^−x), number by number.</summary>
    public static string Sigmoid(this OnnxGraph graph, string scores) => graph.Node("Sigmoid", [scores]);

    /// <summary>[N, k] scores → [N, k] probabilities that sum to 1 in each row.</summary>
    public static string Softmax(this OnnxGraph graph, string scores) => graph.Node("Softmax", [scores], Attributes.Of("axis", 1));

    /// <summary>[N, 1] probability of the positive class → [N, 2]: negative, positive.</summary>
    public static string BothClasses(this OnnxGraph graph, string positive)
    {
        var negative = graph.Node("Sub", [graph.Constant("one", [1f], 1), positive]);
        return graph.Concatenate([negative, positive]);
    }

    /// <summary>[N, k] positive numbers → [N, k]: each row divided by its sum.</summary>
    public static string ShareOut(this OnnxGraph graph, string values)
    {
        var sum = graph.Node("ReduceSum", [values, graph.Constant("axes", [1L])], Attributes.Of("keepdims", 1));
        return graph.Node("Div", [values, sum]);
    }
}
