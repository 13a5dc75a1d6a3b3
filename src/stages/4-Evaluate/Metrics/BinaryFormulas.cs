using Assay.Evaluate.Scoring;
using Assay.Frame;
using Assay.Statistics.Calibration;
using Assay.Statistics.Classification;

namespace Assay.Evaluate.Metrics;

/// <summary>Which measure of two classes each metric's name means. A share of no rows is undefined (NaN), not 0.</summary>
internal static class BinaryFormulas
{
    public static Func<ScoredRows, double> For(string name) => name switch
    {
        "roc_auc" => rows => AreaUnderRoc.Of(rows.Positive, rows.Outputs),
        "average_precision" => rows => PrecisionRecallCurve.AveragePrecision(rows.Positive, rows.Outputs),
        "log_loss" => rows => LogLoss.Binary(rows.Positive, rows.Outputs),
        MetricCatalogue.BrierScore => rows => BrierScore.Binary(rows.Positive, rows.Outputs),
        "expected_calibration_error" => rows => CalibrationError.Expected(ReliabilityCurve.EqualWidth(rows.Positive, rows.Outputs)),
        "accuracy" => rows => Cells(rows).Accuracy,
        "balanced_accuracy" => rows => Cells(rows).BalancedAccuracy,
        "precision" => rows => Cells(rows).Precision,
        "recall" => rows => Cells(rows).Recall,
        "specificity" => rows => Cells(rows).Specificity,
        "f1" => rows => Cells(rows).F1,
        "mcc" => rows => Cells(rows).Matthews,
        _ => throw new ArgumentException($"There is no formula for '{name}'.", nameof(name)),
    };

    /// <summary>The rows by outcome and call.</summary>
    public static BinaryConfusion Cells(ScoredRows rows) => BinaryConfusion.Of(rows.Positive, rows.CalledPositive);
}
