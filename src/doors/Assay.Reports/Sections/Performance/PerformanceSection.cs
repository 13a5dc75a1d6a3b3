using Assay.Evaluate.Performance;
using Assay.Reports.Charts;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Performance;

/// <summary>How well the model does on the test set, beside the baseline and the training rows.</summary>
internal static class PerformanceSection
{
    /// <summary>Nothing before performance was measured.</summary>
    public static Markup Write(RunRecords run) => run.Newest<PerformanceRecord>() is { } performance
        ? Markup.Of($"""
            {Rows(performance)}{MetricTable.Write(performance)}
            {ChartGrid.Write(RankingCharts.Roc(performance), RankingCharts.PrecisionRecall(performance), LearningCurveChart.Write(performance.At(record => record.LearningCurve!)))}
            {DecisionPart.Write(performance)}{CalibrationPart.Write(performance.At(record => record.Calibration!))}{ConfusionTable.Write("Confusion matrix", performance.At(record => record.Confusion!))}
            {ResidualPart.Write(performance.At(record => record.Residuals!))}{Limits.Write(performance.At(record => record.DoesNotShow))}
            """)
        : Markup.None;

    private static Markup Rows(Cited<PerformanceRecord> performance) => Markup.Of($"""
        <p>Measured on {Figure.Of(performance.At(record => record.TestRows), NumberStyle.Count)} test rows that took no part in making the model, which was trained on
        {Figure.Of(performance.At(record => record.TrainRows), NumberStyle.Count)} rows. Models measured on this test set so far, this one included:
        {Figure.Of(performance.At(record => record.TestSet.Ordinal), NumberStyle.Count)}. {performance.At(record => record.TestSet.HowCounted)}</p>
        {(performance.At(record => record.Baseline) is { IsThere: true } baseline ? Markup.Of($"<p>Baseline: {baseline}</p>") : Markup.None)}

        """);
}
