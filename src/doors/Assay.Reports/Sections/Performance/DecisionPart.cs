using Assay.Evaluate.Performance;
using Assay.Reports.Charts;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Performance;

/// <summary>The threshold that turns a probability into a decision, what it costs, and what it gets right and wrong.</summary>
internal static class DecisionPart
{
    /// <summary>Nothing where no threshold was chosen.</summary>
    public static Markup Write(Cited<PerformanceRecord> performance)
    {
        var decision = performance.At(record => record.Decision!);
        return !decision.IsThere ? Markup.None : Markup.Of($"""
            <h3>From probability to decision</h3>
            <p>A row is called positive when its probability is {Figure.Of(decision.At(it => it.Threshold), NumberStyle.Measure)} or more. {decision.At(it => it.HowChosen)}</p>
            <div class="columns"><div>{ConfusionTable.Write("At the threshold", decision.At(it => it.Confusion))}{Costs(decision)}</div>{CostCurve(decision)}</div>

            """);
    }

    private static Markup Costs(Cited<Decision> decision)
    {
        var unit = decision.At(it => it.CostUnit);
        return Markup.Of($"""
            <h4>Expected cost a row{(unit.IsThere ? Markup.Of($", in {unit}") : Markup.None)}</h4>
            {FactList.Write(
                ("This model, test set", EstimateText.InSentence(decision.At(it => it.TestCost))),
                ("This model, unseen training rows", Optional(decision.At(it => it.OutOfFoldCost))),
                ("Baseline", Optional(decision.At(it => it.BaselineCost))),
                ("Calling every row positive", Figure.Of(decision.At(it => it.AlwaysPositiveCost), NumberStyle.Measure)),
                ("Calling no row positive", Figure.Of(decision.At(it => it.NeverPositiveCost), NumberStyle.Measure)),
                ("Where a false positive costs", Figure.Of(decision.At(it => it.FalsePositiveCost), NumberStyle.Given)),
                ("and a false negative", Figure.Of(decision.At(it => it.FalseNegativeCost), NumberStyle.Given)))}
            """);
    }

    private static Markup CostCurve(Cited<Decision> decision)
    {
        var points = CurvePoints.Of(decision.At(it => it.CostCurve));
        return points.IsEmpty ? Markup.None : new LineChart
        {
            Text = new ChartText("cost", "Cost by threshold", "The expected cost a row on unseen training rows, for each threshold; the upright line is the threshold chosen. A flat valley means that the exact threshold matters little."),
            XName = "Threshold",
            YName = "Expected cost a row",
            Points = points,
            XRange = AxisRange.Share,
            YRange = AxisRange.Around(points.Select(point => point.Y.Number ?? 0).Append(0)),
            XMark = new ChartMark(decision.At(it => it.Threshold), "chosen"),
        }.Write();
    }

    private static Markup Optional(Cited number) => number.IsThere ? Figure.Of(number, NumberStyle.Measure) : Markup.None;
}
