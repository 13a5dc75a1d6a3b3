namespace Assay.Train.Records;

/// <summary>How far ONNX Runtime and the trainer lie apart.</summary>
/// <param name="TestRows">Rows of the test set compared (their targets are not looked at).</param>
/// <param name="TrainingRows">Training rows compared.</param>
/// <param name="MaxDifference">Largest absolute difference of a probability; on regression of a prediction, divided by the larger of 1 and its size.</param>
/// <param name="Limit">Above this the stage fails.</param>
/// <param name="Note">Why nothing could be compared, if so; null otherwise.</param>
public sealed record Parity(int TestRows, int TrainingRows, double MaxDifference, double Limit, string? Note = null);
