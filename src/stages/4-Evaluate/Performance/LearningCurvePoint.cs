namespace Assay.Evaluate.Performance;

/// <summary>How well models do that were trained on so many rows.</summary>
/// <param name="TrainRows">Rows trained on.</param>
/// <param name="Mean">Mean of the metric on held-out training rows.</param>
/// <param name="StandardDeviation">Between the fits; sample standard deviation (n − 1), 0 for one fit.</param>
/// <param name="Fits">Number of models fitted at this size.</param>
public sealed record LearningCurvePoint(int TrainRows, double Mean, double StandardDeviation, int Fits);
