namespace Assay.Tracking.Traces.Assessments;

/// <summary>Who assessed.</summary>
/// <param name="Type"><c>HUMAN</c>, <c>LLM_JUDGE</c>, <c>CODE</c> or <c>SOURCE_TYPE_UNSPECIFIED</c>.</param>
/// <param name="Id">A person's name, a model's or a file's: a claim of the client; null when nobody says.</param>
public sealed record AssessmentSource(string Type, string? Id);
