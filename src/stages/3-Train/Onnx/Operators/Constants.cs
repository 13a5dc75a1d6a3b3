namespace Assay.Train.Onnx.Operators;

/// <summary>The same answer for every row.</summary>
internal static class Constants
{
    /// <summary>Any [N, 1] → [N, k]: <paramref name="answer"/> in each row.</summary>
    public static string Repeat(this OnnxGraph graph, string anyColumn, float[] answer)
    {
        var rows = graph.Node("Gather", [graph.Node("Shape", [anyColumn]), graph.Constant("first", [0L])], Attributes.Of("axis", 0));
        var shape = graph.Node("Concat", [rows, graph.Constant("width", [(long)answer.Length])], Attributes.Of("axis", 0));
        return graph.Node("Expand", [graph.Constant("answer", answer, 1, answer.Length), shape]);
    }
}
