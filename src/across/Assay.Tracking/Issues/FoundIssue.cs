namespace Assay.Tracking.Issues;

/// <summary>An issue that a search found.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="TraceCount">How many traces show it; null when that was not asked.</param>
public sealed record FoundIssue(Issue Issue, int? TraceCount);
