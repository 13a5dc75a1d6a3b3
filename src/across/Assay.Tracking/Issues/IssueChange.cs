namespace Assay.Tracking.Issues;

/// <summary>What is to change in an issue; null leaves a part as it is.</summary>
/// <param name="Name">In a few words.</param>
/// <param name="Description">In full.</param>
/// <param name="Status">One of <see cref="Issue.Statuses"/>.</param>
/// <param name="Severity">One of <see cref="Issue.Severities"/>.</param>
public sealed record IssueChange(string? Name, string? Description, string? Status, string? Severity);
