using Assay.Frame;

namespace Assay.Monitor.Outcomes;

/// <summary>A measure of performance on the labelled rows of a window.</summary>
/// <param name="Name">Its name: <c>roc_auc</c>, <c>accuracy</c>, <c>brier_score_loss</c>; of several classes <c>balanced_accuracy</c>, <c>f1_macro</c>, <c>log_loss</c>; of numbers <c>mae</c>, <c>rmse</c>, <c>bias</c>.</param>
/// <param name="Value">The value; null when undefined.</param>
/// <param name="Low">Lower end of its 95 % interval; null when there is none.</param>
/// <param name="High">Upper end of the same.</param>
/// <param name="Reference">The same on the reference's rows, when they have answers and labels; of a project, what its evaluation found on its test rows.</param>
public sealed record RealisedMetric(string Name, double? Value, double? Low, double? High, double? Reference = null)
{
    /// <summary>Its name as the project file and the evaluation have it: <c>roc_auc</c>, <c>accuracy</c>, <c>brier_score_loss</c>.</summary>
    public string Name { get; init; } = MetricCatalogue.Current(Name);
}
