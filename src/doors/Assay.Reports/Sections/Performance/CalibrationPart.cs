using Assay.Evaluate.Performance;
using Assay.Reports.Charts;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Performance;

/// <summary>Whether predicted probabilities mean what they say.</summary>
internal static class CalibrationPart
{
    /// <summary>Nothing where calibration was not measured.</summary>
    public static Markup Write(Cited<Calibration> calibration) => !calibration.IsThere ? Markup.None : Markup.Of($"""
        <h3>Whether probabilities mean what they say</h3>
        <div class="columns">{Curve(calibration)}<div>{Facts(calibration)}{Recalibrations(calibration)}</div></div>

        """);

    private static Markup Curve(Cited<Calibration> calibration)
    {
        var bins = calibration.At(it => it.Curve).Items();
        return bins.IsEmpty ? Markup.None : new LineChart
        {
            Text = new ChartText("reliability", "Reliability curve", "Rows in bins by predicted probability, as many in each. On the dashed line a prediction of so much comes true so often; below it the model predicts too much. The upright lines are intervals."),
            XName = "Mean predicted probability",
            YName = "Observed rate",
            Points = [.. bins.Select(bin => new ChartPoint(bin.At(it => it.MeanPredicted), bin.At(it => it.ObservedRate)) { Low = bin.At(it => it.Low), High = bin.At(it => it.High), More = [bin.At(it => it.Rows)] })],
            Style = LineStyle.Dots,
            XRange = AxisRange.Share,
            YRange = AxisRange.Share,
            Diagonal = true,
            MoreNames = ["Rows"],
        }.Write();
    }

    private static Markup Facts(Cited<Calibration> calibration) => FactList.Write(
        ("Expected calibration error, bins of equal width", EstimateText.InSentence(calibration.At(it => it.EqualWidthError))),
        ("Expected calibration error, bins of equal mass", EstimateText.InSentence(calibration.At(it => it.EqualMassError))),
        ("Bins", Figure.Of(calibration.At(it => it.Bins), NumberStyle.Count)),
        ("Brier score", EstimateText.InSentence(calibration.At(it => it.Brier))),
        ("of which reliability (less is better)", Optional(calibration.At(it => it.Reliability))),
        ("of which resolution (more is better)", Optional(calibration.At(it => it.Resolution))),
        ("of which uncertainty (of the data alone)", Optional(calibration.At(it => it.Uncertainty))),
        ("Calibration slope (ideal: one; below it, over-confident)", Optional(calibration.At(it => it.Slope))),
        ("Calibration intercept (ideal: zero)", Optional(calibration.At(it => it.Intercept))));

    private static Markup Recalibrations(Cited<Calibration> calibration)
    {
        var tried = calibration.At(it => it.Recalibrations).Items();
        return tried.IsEmpty ? Markup.None : DataTable.OfNumbers(
            "Calibrators tried",
            Markup.Of($"What a calibrator learnt on unseen training rows would do on the test set. It was measured and not applied. From {Figure.Record(calibration)}."),
            ["Calibrator", "Expected calibration error", "Brier score"],
            tried.Select(one => (Cell[])[Figure.Quote(one.At(it => it.Method)), Figure.Of(one.At(it => it.ExpectedCalibrationError), NumberStyle.Measure), Figure.Of(one.At(it => it.Brier), NumberStyle.Measure)]));
    }

    private static Markup Optional(Cited number) => number.IsThere ? Figure.Of(number, NumberStyle.Measure) : Markup.None;
}
