using Assay.Evaluate.Performance;
using Assay.Reports.Charts;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Performance;

/// <summary>What more rows would bring.</summary>
internal static class LearningCurveChart
{
    /// <summary>The chart; the record's own reason when there is no curve; nothing when it says nothing of one.</summary>
    public static Markup Write(Cited<LearningCurve> curve)
    {
        if (!curve.IsThere) return Markup.None;
        var points = curve.At(it => it.Points).Items();
        if (points.IsEmpty) return Markup.Of($"<p>No learning curve: {curve.At(it => it.Note)}</p>");
        var chart = new LineChart
        {
            Text = new ChartText("learning-curve", "Learning curve", "Models trained on growing parts of the training rows, measured on training rows held out. Where the line has gone flat, more rows of the same kind bring little."),
            XName = "Training rows",
            YName = MetricNames.Title(curve.Value.Metric),
            Points = [.. points.Select(point => new ChartPoint(point.At(it => it.TrainRows), point.At(it => it.Mean)) { Spread = point.At(it => it.StandardDeviation), More = [point.At(it => it.Fits)] })],
            Style = LineStyle.Dots,
            YRange = MetricNames.Range(curve.Value.Metric),
            MoreNames = ["Models fitted"],
        };
        return Markup.Of($"<div>{chart.Write()}<p class=\"quiet\">{curve.At(it => it.Note)}</p></div>");
    }
}
