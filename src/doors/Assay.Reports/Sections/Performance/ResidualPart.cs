using Assay.Evaluate.Performance;
using Assay.Reports.Charts;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Performance;

/// <summary>How far off a regression model is.</summary>
internal static class ResidualPart
{
    /// <summary>Nothing on other tasks.</summary>
    public static Markup Write(Cited<Residuals> residuals) => !residuals.IsThere ? Markup.None : Markup.Of($"""
        <h3>How far off the model is</h3>
        <p>A residual is the actual value less the predicted one: above zero where the model is too low. Mean residual: {EstimateText.InSentence(residuals.At(it => it.Mean), NumberStyle.Signed)}.</p>
        {ChartGrid.Write(Scatter(residuals), Quantiles(residuals))}

        """);

    private static Markup Scatter(Cited<Residuals> residuals)
    {
        var points = CurvePoints.Of(residuals.At(it => it.PredictedVersusActual));
        if (points.IsEmpty) return Markup.None;
        var range = AxisRange.Around(points.SelectMany(point => new[] { point.X, point.Y }));
        return new LineChart
        {
            Text = new ChartText("predicted-actual", "Predicted and actual values", "Each dot is a test row. On the dashed line the prediction is right; above it the model is too low."),
            XName = "Predicted",
            YName = "Actual",
            Points = points,
            Style = LineStyle.Scatter,
            XRange = range,
            YRange = range,
            Diagonal = true,
        }.Write();
    }

    private static Markup Quantiles(Cited<Residuals> residuals)
    {
        var quantiles = residuals.At(it => it.Quantiles).Items();
        return quantiles.IsEmpty ? Markup.None : new LineChart
        {
            Text = new ChartText("residual-quantiles", "Quantiles of the residuals", "The share of test rows, from left to right, whose residual is at most so large. A model without bias crosses zero in the middle; steep ends are rare, large errors."),
            XName = "Share of test rows",
            YName = "Residual",
            Points = [.. quantiles.Select(quantile => new ChartPoint(quantile.At(it => it.Probability), quantile.At(it => it.Value)))],
            Style = LineStyle.Dots,
            XRange = AxisRange.Share,
        }.Write();
    }
}
