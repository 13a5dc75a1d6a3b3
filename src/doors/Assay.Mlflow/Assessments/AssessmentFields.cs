using System.Text.Json;
using Assay.Mlflow.Wire;
using Assay.Tracking.Traces.Assessments;

namespace Assay.Mlflow.Assessments;

/// <summary>Reads assessments.</summary>
internal static class AssessmentFields
{
    private const int MostDepth = 32;
    private static readonly JsonElement Null = JsonSerializer.SerializeToElement<object?>(null);
    private static readonly string[] SourceTypes = ["SOURCE_TYPE_UNSPECIFIED", "HUMAN", "LLM_JUDGE", "CODE"];

    /// <summary>The field <c>assessment</c> of a request that makes one. Without times of the client they are 0.</summary>
    public static Assessment ReadCreation(MlflowFields fields)
    {
        var traceId = fields.Text("trace_id") ?? "";
        if (fields.Object("assessment") is { } assessment) return Read(assessment, traceId);
        if (fields.Problems.Count == 0) fields.Problems.Add(WireFaults.Missing("assessment"));
        return new Assessment("", traceId, "", AssessmentKind.Feedback, Null, new AssessmentSource("", null), 0, 0);
    }

    /// <summary>An assessment of a trace.</summary>
    public static Assessment Read(MlflowFields fields, string traceId)
    {
        var (kind, value, error) = ReadValue(fields) ?? Unknown(fields);
        var created = WireTime.ReadTime(fields, "create_time") ?? 0;
        return new Assessment(fields.Text("assessment_id") ?? "", traceId, fields.RequiredText("assessment_name"), kind, value, ReadSource(fields), created, WireTime.ReadTime(fields, "last_update_time") ?? created)
        {
            Error = error,
            SpanId = TextOrNull(fields, "span_id"),
            Rationale = TextOrNull(fields, "rationale"),
            Metadata = MapFields.Read(fields, "metadata"),
            Overrides = TextOrNull(fields, "overrides"),
        };
    }

    /// <summary>What is to change: those fields that the mask names, in either spelling.</summary>
    public static AssessmentChange ReadChange(MlflowFields fields)
    {
        var mask = fields.RequiredText("update_mask").Split(',', StringSplitOptions.TrimEntries).Select(Snake).ToHashSet();
        if (fields.Object("assessment") is not { } assessment) return new AssessmentChange();
        var value = mask.Contains("feedback") || mask.Contains("expectation") ? ReadValue(assessment) : null;
        return new AssessmentChange
        {
            Name = mask.Contains("assessment_name") ? TextOrNull(assessment, "assessment_name") : null,
            Kind = value?.Kind,
            Value = value?.Value,
            Error = value?.Error,
            Rationale = mask.Contains("rationale") ? assessment.Text("rationale") : null,
            Metadata = mask.Contains("metadata") ? MapFields.Read(assessment, "metadata") : null,
        };
    }

    private static (AssessmentKind Kind, JsonElement Value, AssessmentError? Error)? ReadValue(MlflowFields fields)
    {
        if (fields.Object("feedback") is { } feedback) return (AssessmentKind.Feedback, feedback.Raw("value")?.Clone() ?? Null, ReadError(feedback) ?? ReadError(fields));
        if (fields.Object("expectation") is { } expectation) return (AssessmentKind.Expectation, ReadExpectation(expectation), null);
        return fields.Object("issue") is { } issue ? (AssessmentKind.Issue, JsonSerializer.SerializeToElement(issue.RequiredText("issue_name")), null) : null;
    }

    private static JsonElement ReadExpectation(MlflowFields expectation)
    {
        if (expectation.Object("serialized_value") is not { } serialized) return expectation.Raw("value")?.Clone() ?? Null;
        var (format, text) = (serialized.Text("serialization_format"), serialized.RequiredText("value"));
        if (format != AssessmentJson.Serialized) serialized.Problems.Add(WireFaults.Invalid(serialized.PathOf("serialization_format"), format ?? "", $"Only {AssessmentJson.Serialized} is supported."));
        return JsonText.Read(serialized, "value", text, MostDepth) ?? Null;
    }

    private static AssessmentError? ReadError(MlflowFields fields) =>
        fields.Object("error") is { } error ? new AssessmentError(error.Text("error_code") ?? "", TextOrNull(error, "error_message"), TextOrNull(error, "stack_trace")) : null;

    private static AssessmentSource ReadSource(MlflowFields fields)
    {
        if (fields.Object("source") is not { } source) return new AssessmentSource(SourceTypes[0], null);
        var type = source.Raw("source_type") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var place) ? SourceTypes.ElementAtOrDefault(place) : source.Text("source_type") ?? SourceTypes[0];
        if (type is null || !SourceTypes.Contains(type)) source.Problems.Add(WireFaults.Invalid(source.PathOf("source_type"), type ?? "", $"it has to be one of {string.Join(", ", SourceTypes)}."));
        return new AssessmentSource(type ?? SourceTypes[0], TextOrNull(source, "source_id"));
    }

    private static (AssessmentKind Kind, JsonElement Value, AssessmentError? Error) Unknown(MlflowFields fields)
    {
        fields.Problems.Add(WireFaults.Missing(fields.PathOf("feedback, expectation or issue")));
        return (AssessmentKind.Feedback, Null, null);
    }

    private static string? TextOrNull(MlflowFields fields, string name) => fields.Text(name) is { Length: > 0 } text ? text : null;

    private static string Snake(string path) => JsonNamingPolicy.SnakeCaseLower.ConvertName(path);
}
