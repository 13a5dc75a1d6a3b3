using System.Text.Json;
using Assay.Mlflow.Wire;
using Assay.Tracking.Traces;
using Assay.Tracking.Traces.Spans;
using Microsoft.AspNetCore.Http;

namespace Assay.Mlflow.Traces;

/// <summary>A trace's spans as a file, as MLflow's pages and old clients read them: attributes are a map from names to JSON in a text.</summary>
internal static class TraceFile
{
    private const string Name = "traces.json";

    /// <summary>Answers with the file of the trace that the query names.</summary>
    public static async Task AnswerAsync(HttpContext context, MlflowServices services)
    {
        var fields = MlflowFields.Of(context.Request.Query);
        var traceId = fields.RequiredText("request_id");
        if (fields.Problems.Count > 0) await MlflowError.WriteAsync(context, [.. fields.Problems]);
        else if (fields.Has("path")) await MlflowError.WriteAsync(context, MlflowErrorCode.NotImplemented, "Attachments of traces are read from the artifacts of the trace: see its tag mlflow.artifactLocation.");
        else await AnswerAsync(context, await services.Tracing.Reader.GetAsync(traceId, partial: true, context.RequestAborted));
    }

    private static async Task AnswerAsync(HttpContext context, Kernel.Outcome<Trace> trace)
    {
        if (!trace.Succeeded)
        {
            await MlflowError.WriteAsync(context, trace.Problems);
            return;
        }

        context.Response.ContentType = "application/octet-stream";
        context.Response.Headers.ContentDisposition = $"attachment; filename={Name}";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("spans");
        foreach (var span in trace.Value.Spans) Write(json, SpanJson.Read(span));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Span span)
    {
        json.WriteStartObject();
        json.WriteBase64String("trace_id", Convert.FromHexString(span.OtelTraceId));
        json.WriteBase64String("span_id", Convert.FromHexString(span.SpanId));
        if (span.ParentSpanId is { } parent) json.WriteBase64String("parent_span_id", Convert.FromHexString(parent));
        else json.WriteNull("parent_span_id");
        json.WriteString("name", span.Name);
        json.WriteNumber("start_time_unix_nano", span.StartNanoseconds);
        if (span.EndNanoseconds != 0) json.WriteNumber("end_time_unix_nano", span.EndNanoseconds);
        else json.WriteNull("end_time_unix_nano");
        json.WriteStartArray("events");
        foreach (var happening in span.Events) Write(json, happening);
        json.WriteEndArray();
        json.WriteStartObject("status");
        json.WriteString("code", $"STATUS_CODE_{span.StatusWord}");
        json.WriteString("message", span.StatusMessage);
        json.WriteEndObject();
        json.WriteStartObject("attributes");
        foreach (var attribute in span.Attributes) json.WriteString(attribute.Key, SpanText.Of(attribute.Value));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SpanEvent happening)
    {
        json.WriteStartObject();
        json.WriteString("name", happening.Name);
        json.WriteNumber("time_unix_nano", happening.TimeNanoseconds);
        json.WritePropertyName("attributes");
        json.WriteRawValue(SpanText.Of(SpanValue.Map(happening.Attributes)), skipInputValidation: true);
        json.WriteEndObject();
    }
}
