namespace Assay.Train.Onnx.Operators;

/// <summary>Fills missing numbers.</summary>
internal static class Imputation
{
    /// <summary>[N, k] → [N, k]: NaN in column j becomes <c>fill[j]</c>.</summary>
    public static string Impute(this OnnxGraph graph, string values, IReadOnlyCollection<float> fill) =>
        graph.LearningNode("Imputer", [values], Attributes.Of("imputed_value_floats", fill), Attributes.Of("replaced_value_float", float.NaN));
}
