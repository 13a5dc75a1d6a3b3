using System.Globalization;
using Assay.Evaluate.Explanation;
using Assay.Evaluate.Performance;
using Assay.Reports.Charts;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Explanation;

/// <summary>The mean prediction along one feature: a line over numbers, dots under each other for levels.</summary>
internal static class DependenceChart
{
    private const string Description = "Mean prediction at each value, and one standard deviation between rows to both sides.";

    /// <summary>Probabilities have the whole axis from 0 to 1; predicted numbers an axis that fits. Unknown when performance was not measured.</summary>
    public static AxisRange? RangeFor(RunRecords run) => run.Newest<PerformanceRecord>() is { } performance && performance.Value.Task != "regression" ? AxisRange.Share : null;

    /// <summary>Nothing for a feature without points.</summary>
    public static Markup Write(Cited<PartialDependence> curve, int index, AxisRange? range)
    {
        var points = curve.At(it => it.Points).Items();
        if (points.IsEmpty) return Markup.None;
        var text = new ChartText("dependence-" + index.ToString(CultureInfo.InvariantCulture), "Partial dependence", Markup.Of($"Prediction by {curve.At(it => it.Feature)}"), Description);
        return points.All(point => point.At(it => it.Value).IsThere) ? OverNumbers(text, curve, range) : OverLevels(text, curve, range);
    }

    private static Markup OverNumbers(ChartText text, Cited<PartialDependence> curve, AxisRange? range) => new LineChart
    {
        Text = text,
        XName = "Value of the column",
        YName = "Mean prediction",
        Points = [.. curve.At(it => it.Points).Items().Select(point => new ChartPoint(point.At(it => it.Value), point.At(it => it.Mean)) { Spread = point.At(it => it.StandardDeviation) })],
        Style = LineStyle.Dots,
        YRange = range,
    }.Write();

    private static Markup OverLevels(ChartText text, Cited<PartialDependence> curve, AxisRange? range) => new DotChart
    {
        Text = text,
        Name = "Mean prediction",
        RowName = "Level",
        Rows = [.. curve.At(it => it.Points).Items().Select(point => new DotRow(point.At(it => it.Level), point.At(it => it.Mean)) { Spread = point.At(it => it.StandardDeviation) })],
        Range = range,
    }.Write();
}
