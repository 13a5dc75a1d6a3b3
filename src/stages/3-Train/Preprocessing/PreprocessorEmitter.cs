using Assay.Train.Onnx;
using Assay.Train.Onnx.Operators;

namespace Assay.Train.Preprocessing;

/// <summary>Writes a preprocessor as operators.</summary>
internal static class PreprocessorEmitter
{
    /// <summary>Raw columns (inputs of the graph, named as the columns) → features [N, width].</summary>
    public static string Emit(this Preprocessor preprocessor, OnnxGraph graph)
    {
        var parts = new List<string>();
        if (preprocessor.Numeric.Length > 0) parts.AddRange(EmitNumbers(preprocessor, graph));
        foreach (var feature in preprocessor.Categorical.Where(feature => feature.Width > 0)) parts.Add(EmitLevels(feature, graph));
        return graph.Concatenate(parts);
    }

    private static IEnumerable<string> EmitNumbers(Preprocessor preprocessor, OnnxGraph graph)
    {
        var numeric = preprocessor.Numeric;
        var raw = graph.Concatenate([.. numeric.Select(feature => feature.Column)]);
        var filled = graph.Impute(raw, [.. numeric.Select(feature => feature.Fill)]);
        yield return preprocessor.IsScaled ? graph.Scale(filled, [.. numeric.Select(feature => feature.Mean)], [.. numeric.Select(feature => feature.Scale)]) : filled;
        if (!preprocessor.Indicators.IsEmpty) yield return graph.IndicateMissing(raw, [.. preprocessor.Indicators.Select(i => (long)i)]);
    }

    private static string EmitLevels(CategoricalFeature feature, OnnxGraph graph)
    {
        var positions = feature.Positions().ToList();
        return graph.EncodeOneHot(feature.Column, [.. positions.Select(pair => pair.Text)], [.. positions.Select(pair => (long)pair.Position)], feature.Otherwise, feature.Width);
    }
}
