namespace Assay.Monitor.Retraining;

/// <summary>What came of a retraining.</summary>
/// <param name="Proposed">Whether it was due.</param>
/// <param name="Id">The record of the comparison; null when none was due and nothing was trained.</param>
/// <param name="Retrain">What it says.</param>
/// <param name="Request">The request to Release; null when nothing was asked.</param>
public sealed record RetrainAnswer(ProposedRetraining Proposed, string? Id = null, MonitorRetrain? Retrain = null, string? Request = null);
