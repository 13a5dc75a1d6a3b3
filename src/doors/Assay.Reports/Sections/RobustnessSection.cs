using System.Globalization;
using Assay.Evaluate.Robustness;
using Assay.Reports.Charts;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections;

/// <summary>What noise, missing cells, wrong levels and values out of range cost.</summary>
internal static class RobustnessSection
{
    /// <summary>Nothing when inputs were not disturbed.</summary>
    public static Markup Write(RunRecords run) => run.Newest<RobustnessRecord>() is { } robustness ? Markup.Of($"""
        <p>The test rows were disturbed on purpose, {Figure.Of(robustness.At(record => record.Repeats), NumberStyle.Count)} times at each level, and {MetricNames.InSentence(robustness.At(record => record.Metric))}
        {Undisturbed(robustness)} was measured again. The largest mean loss: {Worst(robustness)}. Predictions that were no numbers:
        {Figure.Of(robustness.At(record => record.NonFinite), NumberStyle.Count)} of {Figure.Of(robustness.At(record => record.Scored), NumberStyle.Count)}.</p>
        {ChartGrid.Write(robustness.At(record => record.Curves).Items().Select((curve, i) => Curve(robustness, curve, i)))}
        {Limits.Write(robustness.At(record => record.DoesNotShow))}
        """) : Markup.None;

    private static Markup Undisturbed(Cited<RobustnessRecord> robustness) =>
        robustness.At(record => record.Undisturbed) is { IsThere: true } value ? Markup.Of($"({Figure.Of(value, NumberStyle.Measure)} undisturbed)") : Markup.None;

    private static Markup Worst(Cited<RobustnessRecord> robustness) =>
        robustness.At(record => record.WorstLoss!) is { IsThere: true } worst ? EstimateText.InSentence(worst) : Markup.Of($"none, since nothing could be disturbed");

    private static Markup Curve(Cited<RobustnessRecord> robustness, Cited<DegradationCurve> curve, int index)
    {
        var points = curve.At(it => it.Points).Items();
        var (title, level, description) = Words(curve.Value.Disturbance);
        return points.IsEmpty ? Markup.None : new LineChart
        {
            Text = new ChartText("robustness-" + index.ToString(CultureInfo.InvariantCulture), title, Markup.Of($"{title}: {Figure.InTable(curve.At(it => it.Columns), NumberStyle.Count)} {(curve.Value.Columns == 1 ? "column" : "columns")} disturbed"), description),
            XName = level,
            YName = MetricNames.Title(robustness.Value.Metric),
            Points = [.. points.Select(Point)],
            Style = LineStyle.Dots,
            XRange = AxisRange.Around(points.Select(point => point.Value.Level).Append(0)),
            YRange = MetricNames.Range(robustness.Value.Metric),
            YMark = new ChartMark(robustness.At(record => record.Undisturbed), "undisturbed"),
            MoreNames = ["Loss", "Share of decisions changed", "Predictions that were no numbers"],
        }.Write();
    }

    private static ChartPoint Point(Cited<DegradationPoint> point) => new(point.At(it => it.Level), point.At(it => it.Mean))
    {
        Spread = point.At(it => it.StandardDeviation),
        More = [point.At(it => it.Loss), point.At(it => it.ChangedDecisions), point.At(it => it.NonFinite)],
    };

    private static (string Title, string Level, string Description) Words(Disturbance disturbance) => disturbance switch
    {
        Disturbance.Noise => ("Noise", "Noise, in standard deviations of each column", "Random noise on numeric columns."),
        Disturbance.Missing => ("Missing cells", "Share of cells emptied", "Cells emptied at random, in all columns."),
        Disturbance.Swaps => ("Wrong levels", "Share of cells swapped", "Levels of categorical columns swapped for others at random."),
        _ => ("Values out of range", "Training ranges beyond the end", "A few numeric cells moved beyond the range of the training rows. Shown, and not part of the gate."),
    };
}
