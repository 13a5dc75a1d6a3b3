namespace Assay.Train.Records;

/// <summary>A metric over folds.</summary>
/// <param name="Name">scikit-learn's name.</param>
/// <param name="Mean">Mean over the folds where it is defined.</param>
/// <param name="StandardDeviation">Over those folds, with n − 1; null for a single fold. Folds share rows: it is no standard error.</param>
/// <param name="Folds">Folds where it is defined.</param>
public sealed record MetricSummary(string Name, double Mean, double? StandardDeviation, int Folds);
