using Assay.Evaluate.Performance;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Performance;

/// <summary>Every metric of the task with its interval, beside the baseline and the training rows.</summary>
internal static class MetricTable
{
    /// <summary>The table.</summary>
    public static Markup Write(Cited<PerformanceRecord> performance) => DataTable.OfNumbers(
        "Metrics",
        Markup.Of($"""
            The metrics, with intervals for the chance of which rows came into the test set. “Unseen training rows” are predicted by models that did not learn from them; “seen” ones by
            the model itself, which flatters it; where a gap is above zero, the test set is worse. The p-value is of the difference from the baseline, corrected for the number of metrics. From {Figure.Record(performance)}.
            """),
        ["Metric", "Test set", "Interval", "Baseline", "Difference", "p-value", "Unseen training rows", "Seen training rows"],
        performance.At(record => record.Metrics).Items().Select(Row));

    private static Cell[] Row(Cited<MetricResult> metric)
    {
        var comparison = metric.At(it => it.Comparison!);
        return
        [
            metric.Value.IsPrimary ? Markup.Of($"<strong>{MetricNames.Title(metric.At(it => it.Name))}</strong> (decides)") : MetricNames.Title(metric.At(it => it.Name)),
            EstimateText.Point(metric.At(it => it.Test)), EstimateText.Interval(metric.At(it => it.Test)),
            EstimateText.Point(metric.At(it => it.Baseline!)), EstimateText.Point(comparison.At(it => it.Difference), NumberStyle.Signed),
            Figure.Of(comparison.At(it => it.AdjustedPValue), NumberStyle.PValue),
            Beside(metric.At(it => it.OutOfFold), metric.At(it => it.OutOfFoldGap)), Beside(metric.At(it => it.Apparent), metric.At(it => it.ApparentGap)),
        ];
    }

    /// <summary>The value on training rows, and how much worse the test set is.</summary>
    private static Markup Beside(Cited value, Cited gap)
    {
        if (!value.IsThere) return Figure.Of(value, NumberStyle.Measure);
        var worse = gap.Number is null ? Markup.None : Markup.Of($"<br/><span class=\"quiet\">gap {Figure.Of(gap, NumberStyle.Signed)}</span>");
        return Markup.Of($"{Figure.Of(value, NumberStyle.Measure)}{worse}");
    }
}
