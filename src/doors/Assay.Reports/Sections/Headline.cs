using Assay.Evaluate.Estimates;
using Assay.Evaluate.Performance;
using Assay.Frame;
using Assay.Reports.Charts;
using Assay.Reports.Citing;
using Assay.Reports.Marking;
using Assay.Train.Records;

namespace Assay.Reports.Sections;

/// <summary>The number that decides, beside its limit and the baseline, and which model it belongs to.</summary>
internal static class Headline
{
    /// <summary>Cards for a reader in a hurry; nothing before performance was measured.</summary>
    public static Markup Write(RunRecords run)
    {
        var primary = run.Newest<PerformanceRecord>()?.At(record => record.Metrics).Items().FirstOrDefault(metric => metric.Value.IsPrimary);
        if (primary is null) return Chosen(run);
        var chart = primary.At(metric => metric.Test.Value).IsThere ? Chart(run, primary) : Markup.None;
        return Markup.Of($"{Cards(run, primary)}<div class=\"columns\">{chart}{Chosen(run)}</div>");
    }

    private static Markup Cards(RunRecords run, Cited<MetricResult> primary) => Markup.Of($"""
        <dl class="cards">
        <div class="card main"><dt>{MetricNames.Title(primary.At(metric => metric.Name))}, {(primary.Value.HigherIsBetter ? "more is better" : "less is better")}</dt>
        <dd class="big">{EstimateText.Point(primary.At(metric => metric.Test), BesideLimit(run, primary))}</dd><dd>{Interval(primary)}</dd></div>
        {Limit(run, primary)}{Baseline(primary)}
        </dl>
        """);

    private static Markup Chart(RunRecords run, Cited<MetricResult> primary)
    {
        var rows = new[] { Row("This model", primary.At(metric => metric.Test)), Row("Baseline without machine learning", primary.At(metric => metric.Baseline!)) };
        return new DotChart
        {
            Text = new ChartText("headline", "Model, baseline and limit", $"The deciding metric on the test set with its interval; {(primary.Value.HigherIsBetter ? "further right is better" : "further left is better")}. The dotted line is the limit that was set before any result was seen."),
            Name = MetricNames.Title(primary.Value.Name),
            RowName = "What",
            Rows = [.. rows.Where(row => row.Value.IsThere)],
            Range = MetricNames.Range(primary.Value.Name),
            Mark = run.Newest<Charter>() is { } charter ? new ChartMark(charter.At(record => record.Problem.Metric.Threshold), "limit") : null,
        }.Write();
    }

    private static DotRow Row(string name, Cited<Estimate> estimate) =>
        new(name, Markup.Of($"{name}"), estimate.At(it => it.Value)) { Low = estimate.At(it => it.Low), High = estimate.At(it => it.High) };

    private static NumberStyle BesideLimit(RunRecords run, Cited<MetricResult> primary) => NumberText.Beside(run.Newest<Charter>()?.Value.Problem.Metric.Threshold, primary.Value.Test.Value);

    private static Markup Interval(Cited<MetricResult> primary)
    {
        var test = primary.At(metric => metric.Test);
        return test.At(it => it.Low).IsThere
            ? Markup.Of($"{Figure.Of(test.At(it => it.ConfidenceLevel), NumberStyle.Percent)} interval {EstimateText.Interval(test)}")
            : Markup.Of($"no interval");
    }

    private static Markup Limit(RunRecords run, Cited<MetricResult> primary)
    {
        if (run.Newest<Charter>() is not { } charter) return Markup.None;
        var why = charter.At(record => record.Problem.Metric.Why);
        return Markup.Of($"""
            <div class="card"><dt>Limit set beforehand</dt><dd class="big">{Figure.Of(charter.At(record => record.Problem.Metric.Threshold), NumberStyle.Given)}</dd>
            <dd>{(primary.Value.HigherIsBetter ? "at least" : "at most")}{(why.IsThere ? Markup.Of($". {why}") : Markup.None)}</dd></div>
            """);
    }

    private static Markup Baseline(Cited<MetricResult> primary) => primary.At(metric => metric.Baseline!) is not { IsThere: true } baseline ? Markup.None : Markup.Of($"""
        <div class="card"><dt>Baseline without machine learning</dt><dd class="big">{EstimateText.Point(baseline)}</dd><dd>{Difference(primary.At(metric => metric.Comparison!))}</dd></div>
        """);

    private static Markup Difference(Cited<MetricComparison> comparison) => comparison.IsThere
        ? Markup.Of($"model less baseline: {EstimateText.InSentence(comparison.At(it => it.Difference), NumberStyle.Signed)}")
        : Markup.Of($"not compared row by row");

    private static Markup Chosen(RunRecords run) => run.Newest<TrainSelection>() is not { } selection ? Markup.None : Markup.Of($"""
        <div><h3>Model chosen: {selection.At(record => record.Winner.Candidate)}</h3><p>{selection.At(record => record.Reason)} From {Figure.Record(selection)}.</p></div>
        """);
}
