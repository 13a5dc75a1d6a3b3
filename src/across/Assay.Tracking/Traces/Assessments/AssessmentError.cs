namespace Assay.Tracking.Traces.Assessments;

/// <summary>Why a feedback has no value.</summary>
/// <param name="Code">A word for programs.</param>
/// <param name="Message">A sentence for people; null when there is none.</param>
/// <param name="StackTrace">Where in the judge's program; null when nobody says.</param>
public sealed record AssessmentError(string Code, string? Message, string? StackTrace);
