using System.Collections.Immutable;
using Assay.Evaluate.Estimates;
using Assay.Evaluate.Performance;
using Assay.Reports.Charts;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Performance;

/// <summary>The two curves of a ranking, on binary tasks.</summary>
internal static class RankingCharts
{
    /// <summary>What is caught against what is wrongly caught.</summary>
    public static Markup Roc(Cited<PerformanceRecord> performance) => Curve(performance.At(record => record.RocCurve), points => new LineChart
    {
        Text = new ChartText("roc", "ROC curve", "Each point is a threshold. The nearer the line comes to the top left, the better the model tells the classes apart; the dashed line is guessing."),
        XName = "False positive rate",
        YName = "True positive rate",
        Points = points,
        Style = LineStyle.Line,
        XRange = AxisRange.Share,
        YRange = AxisRange.Share,
        Diagonal = true,
    });

    /// <summary>What is caught against how much of it is right.</summary>
    public static Markup PrecisionRecall(Cited<PerformanceRecord> performance) => Curve(performance.At(record => record.PrecisionRecallCurve), points => new LineChart
    {
        Text = new ChartText("precision-recall", "Precision–recall curve", "Further to the right, more of the positive cases are caught; further up, more of what is called positive is right."),
        XName = "Recall",
        YName = "Precision",
        Points = points,
        Style = LineStyle.Line,
        XRange = AxisRange.Share,
        YRange = AxisRange.Share,
    });

    private static Markup Curve(Cited<ImmutableArray<CurvePoint>> curve, Func<ImmutableArray<ChartPoint>, LineChart> draw)
    {
        var points = CurvePoints.Of(curve);
        return points.IsEmpty ? Markup.None : draw(points).Write();
    }
}
