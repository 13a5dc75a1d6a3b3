using Assay.Mlflow.Wire;
using Assay.Tracking.Issues;

namespace Assay.Mlflow.Issues;

/// <summary>Reads issues, and what is to change in them.</summary>
internal static class IssueFields
{
    /// <summary>The fields of <c>CreateIssue</c>. The identifier and the times are made later.</summary>
    public static Issue ReadCreation(MlflowFields fields) => new("", fields.RequiredText("experiment_id"), fields.RequiredText("name"), fields.RequiredText("description"), TextOrNull(fields, "status") ?? Issue.Statuses[0], 0, 0)
    {
        Severity = TextOrNull(fields, "severity"),
        RootCauses = [.. fields.Texts("root_causes")],
        Categories = [.. fields.Texts("categories")],
        SourceRunId = TextOrNull(fields, "source_run_id"),
        CreatedBy = TextOrNull(fields, "created_by"),
    };

    /// <summary>The fields of <c>UpdateIssue</c>.</summary>
    public static (string IssueId, IssueChange Change) ReadChange(MlflowFields fields) =>
        (fields.RequiredText("issue_id"), new IssueChange(TextOrNull(fields, "name"), TextOrNull(fields, "description"), TextOrNull(fields, "status"), TextOrNull(fields, "severity")));

    /// <summary>An empty text is an absent one.</summary>
    public static string? TextOrNull(MlflowFields fields, string name) => fields.Text(name) is { Length: > 0 } text ? text : null;
}
