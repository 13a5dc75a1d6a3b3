using System.Text;
using Assay.Evaluate.Performance;
using Assay.Reports.Citing;
using Assay.Reports.Sections;

namespace Assay.Reports.Cards;

/// <summary>What was measured on the test set.</summary>
internal static class CardResults
{
    /// <summary>Markdown; nothing before performance was measured.</summary>
    public static string Write(RunRecords run)
    {
        if (run.Newest<PerformanceRecord>() is not { } performance) return "";
        (string Name, Cited Value)[] facts = [("Test rows", performance.At(record => record.TestRows)), ("Models measured on this test set so far", performance.At(record => record.TestSet.Ordinal))];
        var text = new StringBuilder("\n## Evaluation\n\nOn a test set that took no part in making the model.\n");
        text.Append(MarkdownTable.Write(["Fact", "Value", "Source"], facts.Select(fact => new[] { fact.Name, MarkdownText.Of(fact.Value, NumberStyle.Count), MarkdownText.Source(fact.Value) })));
        text.Append(MarkdownTable.Write(["Metric", "Value", "Lower end", "Upper end", "Baseline", "Source"], performance.At(record => record.Metrics).Items().Select(Row)));
        return text.ToString();
    }

    private static string[] Row(Cited<MetricResult> metric) =>
    [
        MarkdownText.Of(MetricNames.Title(metric.Value.Name)) + (metric.Value.IsPrimary ? " (decides)" : ""),
        MarkdownText.Of(metric.At(it => it.Test.Value), NumberStyle.Measure), MarkdownText.Of(metric.At(it => it.Test.Low), NumberStyle.Measure), MarkdownText.Of(metric.At(it => it.Test.High), NumberStyle.Measure),
        MarkdownText.Of(metric.At(it => it.Baseline!.Value), NumberStyle.Measure), MarkdownText.Source(metric),
    ];
}
