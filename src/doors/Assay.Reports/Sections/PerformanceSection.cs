using Assay.Evaluate.Performance;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections;

/// <summary>Every metric of the task with its interval, beside the baseline and the training rows.</summary>
internal static class PerformanceSection
{
    /// <summary>Nothing before performance was measured.</summary>
    public static Markup Write(RunRecords run) => run.Newest<PerformanceRecord>() is { } performance
        ? Markup.Of($"{Rows(performance)}{Metrics(performance)}{Limits.Write(performance.At(record => record.DoesNotShow))}")
        : Markup.None;

    private static Markup Rows(Cited<PerformanceRecord> performance) => Markup.Of($"""
        <p>Measured on {Figure.Of(performance.At(record => record.TestRows), NumberStyle.Count)} test rows that took no part in making the model, which was trained on
        {Figure.Of(performance.At(record => record.TrainRows), NumberStyle.Count)} rows. Models measured on this test set so far, this one included:
        {Figure.Of(performance.At(record => record.TestSet.Ordinal), NumberStyle.Count)}. {performance.At(record => record.TestSet.HowCounted)}</p>
        {(performance.At(record => record.Baseline) is { IsThere: true } baseline ? Markup.Of($"<p>Baseline: {baseline}</p>") : Markup.None)}
        """);

    private static Markup Metrics(Cited<PerformanceRecord> performance) => Markup.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="Metrics"><table class="numbers">
        <caption>Metrics. “Unseen training rows” are predicted by models that did not learn from them; “seen” ones by the model itself, which flatters it. The p-value is of
        the difference from the baseline, corrected for the number of metrics. From {Figure.Record(performance)}.</caption>
        <thead><tr><th scope="col">Metric</th><th scope="col">Test set</th><th scope="col">Interval</th><th scope="col">Baseline</th><th scope="col">Difference</th><th scope="col">p-value</th><th scope="col">Unseen training rows</th><th scope="col">Seen training rows</th></tr></thead>
        <tbody>{performance.At(record => record.Metrics).Items().Select(Metric)}</tbody>
        </table></div>
        """);

    private static Markup Metric(Cited<MetricResult> metric)
    {
        var comparison = metric.At(it => it.Comparison!);
        return Markup.Of($"""
            <tr{(metric.Value.IsPrimary ? Markup.Of($" class=\"primary\"") : Markup.None)}><th scope="row">{MetricNames.Title(metric.At(it => it.Name))}{(metric.Value.IsPrimary ? " (decides)" : "")}</th>
            <td>{EstimateText.Point(metric.At(it => it.Test))}</td><td>{EstimateText.Interval(metric.At(it => it.Test))}</td>
            <td>{EstimateText.Point(metric.At(it => it.Baseline!))}</td><td>{EstimateText.Point(comparison.At(it => it.Difference), NumberStyle.Signed)}</td>
            <td>{Figure.Of(comparison.At(it => it.AdjustedPValue), NumberStyle.PValue)}</td>
            <td>{Figure.Of(metric.At(it => it.OutOfFold), NumberStyle.Measure)}</td><td>{Figure.Of(metric.At(it => it.Apparent), NumberStyle.Measure)}</td></tr>
            """);
    }
}
