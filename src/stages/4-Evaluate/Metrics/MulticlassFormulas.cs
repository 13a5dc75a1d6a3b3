using Assay.Evaluate.Scoring;
using Assay.Statistics.Classification;

namespace Assay.Evaluate.Metrics;

/// <summary>Which measure of several classes each metric's name means.</summary>
internal static class MulticlassFormulas
{
    public static Func<ScoredRows, double> For(string name) => name switch
    {
        "accuracy" => rows => Cells(rows).Accuracy,
        "balanced_accuracy" => rows => Cells(rows).BalancedAccuracy,
        "f1_macro" => rows => Cells(rows).FBeta(Averaging.Macro),
        "f1_weighted" => rows => Cells(rows).FBeta(Averaging.Weighted),
        "mcc" => rows => Cells(rows).Matthews,
        "log_loss" => rows => LogLoss.Multiclass(rows.ActualClasses, rows.Outputs, rows.Width),
        "roc_auc_ovr" => rows => MulticlassArea.OneVersusRest(rows.ActualClasses, rows.Outputs, rows.Width),
        _ => throw new ArgumentException($"There is no formula for '{name}'.", nameof(name)),
    };

    private static ClassConfusion Cells(ScoredRows rows) => ClassConfusion.Of(rows.ActualClasses, rows.Decisions, rows.Width);
}
