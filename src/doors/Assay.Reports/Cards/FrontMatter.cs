using System.Text;
using Assay.Evaluate.Performance;
using Assay.Ledger.Records;
using Assay.Reports.Citing;
using Assay.Reports.Sections;

namespace Assay.Reports.Cards;

/// <summary>The YAML at the head of a model card, in the words that repositories of models look for. Numbers are exact, each with its source as a comment.</summary>
internal static class FrontMatter
{
    /// <summary>Lines of YAML, the last one ended.</summary>
    public static string Write(RunRecords run)
    {
        var yaml = new StringBuilder($"model_name: {YamlText.Of(run.Source.Project)}\nlicense: {YamlText.Of(run.Source.License ?? "unknown")}\nlibrary_name: onnx\n");
        var tags = run.Source.Context == RecordContext.Live ? "" : $"- {run.Source.Context.ToString().ToLowerInvariant()}\n";
        yaml.Append($"tags:\n- tabular\n- onnx\n- assay\n{tags}");
        if (run.Newest<PerformanceRecord>() is { } performance) AppendResults(yaml, run, performance);
        return yaml.ToString();
    }

    private static void AppendResults(StringBuilder yaml, RunRecords run, Cited<PerformanceRecord> performance)
    {
        var pipeline = performance.Value.Task == "regression" ? "tabular-regression" : "tabular-classification";
        var measured = performance.At(record => record.Metrics).Items().Where(metric => metric.At(it => it.Test.Value).IsThere).ToArray();
        yaml.Append($"pipeline_tag: {pipeline}\n");
        if (measured.Length == 0) return;
        var project = YamlText.Of(run.Source.Project);
        yaml.Append("metrics:\n");
        foreach (var metric in measured) yaml.Append($"- {YamlText.Of(metric.Value.Name)}\n");
        yaml.Append($"model-index:\n- name: {project}\n  results:\n  - task:\n      type: {pipeline}\n    dataset:\n      name: {project}\n      type: {project}\n      split: test\n    metrics:\n");
        foreach (var metric in measured) AppendMetric(yaml, metric);
    }

    private static void AppendMetric(StringBuilder yaml, Cited<MetricResult> metric)
    {
        var value = metric.At(it => it.Test.Value);
        yaml.Append($"    - type: {YamlText.Of(metric.Value.Name)}\n      name: {YamlText.Of(MetricNames.Title(metric.Value.Name))}\n      value: {value.Exact} # leaf {Cited.LeafIndex(value.Record).Exact} {value.Path}\n");
    }
}
