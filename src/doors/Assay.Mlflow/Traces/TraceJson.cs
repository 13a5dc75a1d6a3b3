using System.Text.Json;
using Assay.Mlflow.Assessments;
using Assay.Mlflow.Wire;
using Assay.Tracking.Traces;

namespace Assay.Mlflow.Traces;

/// <summary>Traces as MLflow's clients read them.</summary>
internal static class TraceJson
{
    /// <summary>The field <c>trace</c>, with its info and no spans.</summary>
    public static MlflowReply Info(Trace trace) => json =>
    {
        json.WriteStartObject("trace");
        json.WriteStartObject("trace_info");
        WriteInfo(json, trace);
        json.WriteEndObject();
        json.WriteEndObject();
    };

    /// <summary>The fields of a trace with its spans.</summary>
    public static void WriteTrace(Utf8JsonWriter json, Trace trace)
    {
        json.WriteStartObject("trace_info");
        WriteInfo(json, trace);
        json.WriteEndObject();
        if (trace.Spans.Count == 0) return;
        json.WriteStartArray("spans");
        foreach (var span in trace.Spans) json.WriteRawValue(span.Body.Span, skipInputValidation: true);
        json.WriteEndArray();
    }

    /// <summary>The fields of <c>TraceInfoV3</c>.</summary>
    public static void WriteInfo(Utf8JsonWriter json, Trace trace)
    {
        var info = trace.Info;
        json.WriteString("trace_id", info.TraceId);
        json.WriteText("client_request_id", info.ClientRequestId);
        json.WriteStartObject("trace_location");
        json.WriteString("type", "MLFLOW_EXPERIMENT");
        json.WriteStartObject("mlflow_experiment");
        json.WriteString("experiment_id", info.ExperimentId);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("request_time", WireTime.Time(info.RequestTime));
        if (info.ExecutionDuration is { } duration) json.WriteString("execution_duration", WireTime.Duration(duration));
        json.WriteString("state", TraceWords.Of(info.State));
        json.WriteText("request_preview", info.RequestPreview);
        json.WriteText("response_preview", info.ResponsePreview);
        json.WriteMap("trace_metadata", info.Metadata);
        json.WriteMap("tags", info.Tags);
        json.WriteObjects("assessments", trace.Assessments, assessment => AssessmentJson.WriteFields(json, assessment));
    }

    /// <summary>The fields of version 2's <c>TraceInfo</c>.</summary>
    public static void WriteLegacy(Utf8JsonWriter json, TraceInfo info)
    {
        json.WriteString("request_id", info.TraceId);
        json.WriteString("experiment_id", info.ExperimentId);
        json.WriteNumber("timestamp_ms", info.RequestTime);
        json.WriteNumber("execution_time_ms", info.ExecutionDuration ?? 0);
        json.WriteString("status", info.State == TraceState.Unspecified ? "TRACE_STATUS_UNSPECIFIED" : TraceWords.Of(info.State));
        json.WritePairs("request_metadata", info.Metadata);
        json.WritePairs("tags", info.Tags);
    }
}
