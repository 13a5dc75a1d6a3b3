using Microsoft.ML.Data;

namespace Assay.Client.MachineLearning;

/// <summary>Logs what ML.NET's evaluators measured, under scikit-learn's names where there is one.</summary>
public static class MetricsLogging
{
    /// <summary>Binary classification without probabilities.</summary>
    public static TrackedRun Metrics(this TrackedRun run, BinaryClassificationMetrics metrics, long step = 0) => run
        .Metric("accuracy", metrics.Accuracy, step).Metric("roc_auc", metrics.AreaUnderRocCurve, step).Metric("pr_auc", metrics.AreaUnderPrecisionRecallCurve, step)
        .Metric("f1", metrics.F1Score, step).Metric("precision", metrics.PositivePrecision, step).Metric("recall", metrics.PositiveRecall, step);

    /// <summary>Binary classification with calibrated probabilities.</summary>
    public static TrackedRun Metrics(this TrackedRun run, CalibratedBinaryClassificationMetrics metrics, long step = 0) =>
        run.Metrics((BinaryClassificationMetrics)metrics, step).Metric("log_loss", metrics.LogLoss, step).Metric("entropy", metrics.Entropy, step);

    /// <summary>Classification into several classes.</summary>
    public static TrackedRun Metrics(this TrackedRun run, MulticlassClassificationMetrics metrics, long step = 0) => run
        .Metric("accuracy", metrics.MicroAccuracy, step).Metric("balanced_accuracy", metrics.MacroAccuracy, step).Metric("log_loss", metrics.LogLoss, step);

    /// <summary>Regression.</summary>
    public static TrackedRun Metrics(this TrackedRun run, RegressionMetrics metrics, long step = 0) => run
        .Metric("mean_absolute_error", metrics.MeanAbsoluteError, step).Metric("mean_squared_error", metrics.MeanSquaredError, step)
        .Metric("root_mean_squared_error", metrics.RootMeanSquaredError, step).Metric("r2", metrics.RSquared, step);
}
