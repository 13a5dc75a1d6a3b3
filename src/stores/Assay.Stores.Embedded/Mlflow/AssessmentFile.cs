using System.Text.Json;
using Assay.Tracking.Traces.Assessments;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>An assessment in a file of its own, with the fields that MLflow's messages have.</summary>
internal static class AssessmentFile
{
    /// <summary>Reads a file.</summary>
    public static Assessment Read(string path, string traceId)
    {
        var json = YamlJson.Read(path);
        var (kind, value) = Said(json);
        var created = Moment.Milliseconds(Text(json, "create_time"));
        return new Assessment(Text(json, "assessment_id") ?? Path.GetFileNameWithoutExtension(path), traceId, Text(json, "assessment_name") ?? "", kind, value, Source(json), created, Updated(json, created))
        {
            Error = Child(json, "feedback") is { } feedback && Child(feedback, "error") is { } error ? new AssessmentError(Text(error, "error_code") ?? "", Text(error, "error_message"), Text(error, "stack_trace")) : null,
            SpanId = Text(json, "span_id"),
            Rationale = Text(json, "rationale"),
            Overrides = Text(json, "overrides"),
            Valid = !(json.TryGetProperty("valid", out var valid) && valid.ValueKind == JsonValueKind.False),
            Metadata = JsonColumn.Texts(Child(json, "metadata")?.GetRawText()),
        };
    }

    private static long Updated(JsonElement json, long created) => Text(json, "last_update_time") is { } time ? Moment.Milliseconds(time) : created;

    private static (AssessmentKind Kind, JsonElement Value) Said(JsonElement json)
    {
        if (Child(json, "expectation") is { } expectation) return (AssessmentKind.Expectation, Child(expectation, "serialized_value") is { } serialized ? JsonColumn.Value(Text(serialized, "value")) : Value(expectation));
        if (Child(json, "issue") is { } issue) return (AssessmentKind.Issue, JsonSerializer.SerializeToElement(Text(issue, "issue_name") ?? ""));
        return (AssessmentKind.Feedback, Child(json, "feedback") is { } feedback ? Value(feedback) : JsonColumn.Value(null));
    }

    private static AssessmentSource Source(JsonElement json) =>
        Child(json, "source") is { } source ? new AssessmentSource(Text(source, "source_type") ?? "SOURCE_TYPE_UNSPECIFIED", Text(source, "source_id")) : new AssessmentSource("SOURCE_TYPE_UNSPECIFIED", null);

    private static JsonElement Value(JsonElement owner) => owner.TryGetProperty("value", out var value) ? value : JsonColumn.Value(null);

    private static JsonElement? Child(JsonElement owner, string name) => owner.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.Object ? child : null;

    private static string? Text(JsonElement owner, string name) => JsonColumn.Text(owner, name);
}
