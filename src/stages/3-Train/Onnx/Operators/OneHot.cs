namespace Assay.Train.Onnx.Operators;

/// <summary>Turns a text into indicators of its level.</summary>
internal static class OneHot
{
    /// <summary>
    /// Texts [N, 1] → [N, <paramref name="width"/>]: indicator <c>positions[i]</c> is 1 where the text is <c>texts[i]</c>; any other text sets
    /// <paramref name="otherwise"/>, or nothing when that is −1.
    /// </summary>
    public static string EncodeOneHot(this OnnxGraph graph, string text, IReadOnlyCollection<string> texts, IReadOnlyCollection<long> positions, long otherwise, int width)
    {
        var position = graph.LearningNode("LabelEncoder", [text], Attributes.Of("keys_strings", texts), Attributes.Of("values_int64s", positions), Attributes.Of("default_int64", otherwise));
        var indicators = graph.LearningNode("OneHotEncoder", [position], Attributes.Of("cats_int64s", Enumerable.Range(0, width).Select(i => (long)i)), Attributes.Of("zeros", 1));
        return graph.Node("Flatten", [indicators], Attributes.Of("axis", 1));
    }
}
