using System.Text;
using System.Text.Json;
using Assay.Evaluate.Performance;

namespace Assay.Reports.Cards;

/// <summary>The YAML at the head of a model card, in the words that repositories of models look for.</summary>
internal static class FrontMatter
{
    /// <summary>Lines of YAML, the last one ended.</summary>
    public static string Write(RunRecords run)
    {
        var yaml = new StringBuilder();
        yaml.Append($"model_name: {Text(run.Source.Project)}\nlanguage: en\nlibrary_name: onnx\ntags:\n- tabular\n- assay\n");
        if (run.Newest<PerformanceRecord>() is { } performance) yaml.Append($"pipeline_tag: {Pipeline(performance.Value.Task)}\n");
        return yaml.ToString();
    }

    /// <summary>A text as YAML: JSON's quoting is YAML's double quoting.</summary>
    internal static string Text(string text) => JsonSerializer.Serialize(text);

    internal static string Pipeline(string task) => task == "regression" ? "tabular-regression" : "tabular-classification";
}
