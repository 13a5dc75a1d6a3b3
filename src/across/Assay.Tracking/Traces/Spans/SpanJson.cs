using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Tracking.Documents;

namespace Assay.Tracking.Traces.Spans;

/// <summary>Spans as OpenTelemetry's JSON has them, which is how they are kept and how clients read them.</summary>
public static class SpanJson
{
    private const int MostDepth = 256;
    private static readonly JsonWriterOptions WriteOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads values as deep as they are kept.</summary>
    internal static JsonDocumentOptions ReadOptions { get; } = new() { MaxDepth = MostDepth };

    /// <summary>The bytes of a span.</summary>
    public static ReadOnlyMemory<byte> Write(Span span)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, WriteOptions)) Write(json, span);
        return buffer.WrittenMemory;
    }

    /// <summary>The span of a document.</summary>
    public static Span Read(Document document) => Read(document.Body);

    /// <summary>Reads a span as <see cref="Write(Span)"/> writes it.</summary>
    public static Span Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body, ReadOptions);
        var span = document.RootElement;
        var status = span.GetProperty("status");
        return new Span(Identifier(span, "trace_id")!, Identifier(span, "span_id")!, span.GetProperty("name").GetString()!)
        {
            ParentSpanId = Identifier(span, "parent_span_id"),
            Kind = span.TryGetProperty("kind", out var kind) ? kind.GetInt32() : 0,
            StartNanoseconds = span.GetProperty("start_time_unix_nano").GetUInt64(),
            EndNanoseconds = span.TryGetProperty("end_time_unix_nano", out var end) ? end.GetUInt64() : 0,
            Status = status.GetProperty("code").GetString() switch { "STATUS_CODE_OK" => SpanStatus.Ok, "STATUS_CODE_ERROR" => SpanStatus.Error, _ => SpanStatus.Unset },
            StatusMessage = Text(status, "message"),
            TraceState = Text(span, "trace_state"),
            Attributes = SpanValueJson.ReadAttributes(span),
            Events = span.TryGetProperty("events", out var events) ? [.. events.EnumerateArray().Select(ReadEvent)] : [],
            Links = span.TryGetProperty("links", out var links) ? [.. links.EnumerateArray().Select(ReadLink)] : [],
        };
    }

    private static void Write(Utf8JsonWriter json, Span span)
    {
        json.WriteStartObject();
        WriteIdentifier(json, "trace_id", span.OtelTraceId);
        WriteIdentifier(json, "span_id", span.SpanId);
        if (span.ParentSpanId is { } parent) WriteIdentifier(json, "parent_span_id", parent);
        if (span.TraceState.Length > 0) json.WriteString("trace_state", span.TraceState);
        json.WriteString("name", span.Name);
        if (span.Kind != 0) json.WriteNumber("kind", span.Kind);
        json.WriteNumber("start_time_unix_nano", span.StartNanoseconds);
        if (span.EndNanoseconds != 0) json.WriteNumber("end_time_unix_nano", span.EndNanoseconds);
        SpanValueJson.WriteAttributes(json, "attributes", span.Attributes);
        if (!span.Events.IsEmpty) WriteEvents(json, span);
        if (!span.Links.IsEmpty) WriteLinks(json, span);
        json.WriteStartObject("status");
        if (span.StatusMessage.Length > 0) json.WriteString("message", span.StatusMessage);
        json.WriteString("code", $"STATUS_CODE_{span.StatusWord}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEvents(Utf8JsonWriter json, Span span)
    {
        json.WriteStartArray("events");
        foreach (var happening in span.Events)
        {
            json.WriteStartObject();
            json.WriteNumber("time_unix_nano", happening.TimeNanoseconds);
            json.WriteString("name", happening.Name);
            SpanValueJson.WriteAttributes(json, "attributes", happening.Attributes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLinks(Utf8JsonWriter json, Span span)
    {
        json.WriteStartArray("links");
        foreach (var link in span.Links)
        {
            json.WriteStartObject();
            WriteIdentifier(json, "trace_id", link.TraceId);
            WriteIdentifier(json, "span_id", link.SpanId);
            SpanValueJson.WriteAttributes(json, "attributes", link.Attributes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static SpanEvent ReadEvent(JsonElement happening) => new(happening.GetProperty("name").GetString()!, happening.GetProperty("time_unix_nano").GetUInt64(), SpanValueJson.ReadAttributes(happening));

    private static SpanLink ReadLink(JsonElement link) => new(Identifier(link, "trace_id")!, Identifier(link, "span_id")!, SpanValueJson.ReadAttributes(link));

    private static void WriteIdentifier(Utf8JsonWriter json, string name, string hexadecimal) => json.WriteBase64String(name, Convert.FromHexString(hexadecimal));

    private static string? Identifier(JsonElement owner, string name) => owner.TryGetProperty(name, out var bytes) ? Convert.ToHexStringLower(bytes.GetBytesFromBase64()) : null;

    private static string Text(JsonElement owner, string name) => owner.TryGetProperty(name, out var text) ? text.GetString()! : "";
}
