namespace Assay.Data.Records;

/// <summary>Something in the data that may do harm, found without being asked for. A finding is a reason to look, not a verdict.</summary>
/// <param name="Code">Stable name of its kind: <c>leak-level</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Column">The column; null when it is about rows.</param>
/// <param name="Figure">The figure that it rests on, in the unit that the sentence says; null when there is none.</param>
/// <param name="Sentence">What was found.</param>
/// <param name="Remedy">What to do.</param>
public sealed record QualityFinding(string Code, FindingSeverity Severity, string? Column, double? Figure, string Sentence, string Remedy);
