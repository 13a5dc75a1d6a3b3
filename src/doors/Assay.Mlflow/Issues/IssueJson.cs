using System.Text.Json;
using Assay.Mlflow.Wire;
using Assay.Tracking.Issues;

namespace Assay.Mlflow.Issues;

/// <summary>Issues as MLflow's clients read them.</summary>
internal static class IssueJson
{
    /// <summary>The field <c>issue</c>.</summary>
    public static MlflowReply Reply(Issue issue) => json =>
    {
        json.WriteStartObject("issue");
        WriteFields(json, new FoundIssue(issue, null));
        json.WriteEndObject();
    };

    /// <summary>The fields of an issue.</summary>
    public static void WriteFields(Utf8JsonWriter json, FoundIssue found)
    {
        var issue = found.Issue;
        json.WriteString("issue_id", issue.IssueId);
        json.WriteString("experiment_id", issue.ExperimentId);
        json.WriteString("name", issue.Name);
        json.WriteString("description", issue.Description);
        json.WriteString("status", issue.Status);
        json.WriteText("severity", issue.Severity);
        WriteTexts(json, "root_causes", issue.RootCauses);
        json.WriteText("source_run_id", issue.SourceRunId);
        json.WriteNumber("created_timestamp", issue.CreatedTime);
        json.WriteNumber("last_updated_timestamp", issue.LastUpdateTime);
        json.WriteText("created_by", issue.CreatedBy);
        WriteTexts(json, "categories", issue.Categories);
        json.WriteInteger("trace_count", found.TraceCount);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
