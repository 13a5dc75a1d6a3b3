using System.Text.Json;
using Assay.Mlflow.Wire;
using Assay.Tracking.Traces.Assessments;
using Assay.Tracking.Traces.Spans;

namespace Assay.Mlflow.Assessments;

/// <summary>Assessments as MLflow's clients read them.</summary>
internal static class AssessmentJson
{
    /// <summary>How a value that is no number, flag or text is written within an expectation.</summary>
    public const string Serialized = "JSON_FORMAT";

    /// <summary>The field <c>assessment</c>.</summary>
    public static MlflowReply Reply(Assessment assessment) => json =>
    {
        json.WriteStartObject("assessment");
        WriteFields(json, assessment);
        json.WriteEndObject();
    };

    /// <summary>The fields of an assessment.</summary>
    public static void WriteFields(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteString("assessment_id", assessment.AssessmentId);
        json.WriteString("assessment_name", assessment.Name);
        json.WriteString("trace_id", assessment.TraceId);
        json.WriteText("span_id", assessment.SpanId);
        json.WriteStartObject("source");
        json.WriteString("source_type", assessment.Source.Type);
        json.WriteText("source_id", assessment.Source.Id);
        json.WriteEndObject();
        json.WriteString("create_time", WireTime.Time(assessment.CreateTime));
        json.WriteString("last_update_time", WireTime.Time(assessment.LastUpdateTime));
        WriteValue(json, assessment);
        json.WriteText("rationale", assessment.Rationale);
        json.WriteMap("metadata", assessment.Metadata);
        json.WriteText("overrides", assessment.Overrides);
        json.WriteBoolean("valid", assessment.Valid);
    }

    private static void WriteValue(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteStartObject(assessment.Kind.ToString().ToLowerInvariant());
        switch (assessment.Kind)
        {
            case AssessmentKind.Issue: json.WriteString("issue_name", assessment.Value.GetString()); break;
            case AssessmentKind.Expectation when assessment.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array: WriteSerialized(json, assessment.Value); break;
            default:
                json.WritePropertyName("value");
                assessment.Value.WriteTo(json);
                break;
        }

        if (assessment.Error is { } error) WriteError(json, error);
        json.WriteEndObject();
    }

    private static void WriteSerialized(Utf8JsonWriter json, JsonElement value)
    {
        json.WriteStartObject("serialized_value");
        json.WriteString("serialization_format", Serialized);
        json.WriteString("value", SpanText.Parse(value.GetRawText()) is { } spaced ? SpanText.Of(spaced) : value.GetRawText());
        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, AssessmentError error)
    {
        json.WriteStartObject("error");
        json.WriteString("error_code", error.Code);
        json.WriteText("error_message", error.Message);
        json.WriteText("stack_trace", error.StackTrace);
        json.WriteEndObject();
    }
}
