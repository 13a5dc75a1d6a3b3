namespace Assay.Evaluate.Performance;

/// <summary>What a calibrator fitted on out-of-fold predictions would do on the test set. It is measured, not applied: the model is what was measured elsewhere.</summary>
/// <param name="Method"><c>Platt</c> or <c>isotonic</c>.</param>
/// <param name="ExpectedCalibrationError">Equal-width expected calibration error on the test set after it.</param>
/// <param name="Brier">Brier score on the test set after it.</param>
public sealed record Recalibration(string Method, double ExpectedCalibrationError, double Brier);
