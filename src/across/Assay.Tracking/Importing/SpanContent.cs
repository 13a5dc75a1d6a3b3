using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Assay.Tracking.Traces.Spans;

namespace Assay.Tracking.Importing;

/// <summary>
/// Spans as MLflow keeps them, in its database and in a trace's file <c>traces.json</c>: a map of attributes to JSON in a text. Version 3 names the fields as OpenTelemetry does; version 2 has a
/// <c>context</c> and identifiers such as <c>0x1f</c>.
/// </summary>
public static class SpanContent
{
    private const int TraceDigits = 32;
    private const int SpanDigits = 16;

    /// <summary>The spans of a file.</summary>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static IReadOnlyList<Span> ReadFile(JsonElement file, string traceId) =>
        file.ValueKind == JsonValueKind.Object && file.TryGetProperty("spans", out var spans) && spans.ValueKind == JsonValueKind.Array
            ? [.. spans.EnumerateArray().Select(span => Read(span, traceId))]
            : throw new InvalidDataException($"The spans of trace {traceId} are no list named spans.");

    /// <summary>A span of a trace.</summary>
    /// <exception cref="InvalidDataException">It has no name, or its identifiers are none.</exception>
    public static Span Read(JsonElement json, string traceId)
    {
        try
        {
            var span = json.TryGetProperty("context", out var context) ? Second(json, context) : Third(json);
            return span.TraceId == traceId ? span : span.With(SpanKeys.TraceId, SpanValue.Of(traceId));
        }
        catch (Exception fault) when (fault is KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new InvalidDataException($"A span of trace {traceId} cannot be read: {fault.Message}", fault);
        }
    }

    private static Span Third(JsonElement json)
    {
        var status = Field(json, "status");
        return Common(new Span(Required(json, "trace_id", TraceDigits), Required(json, "span_id", SpanDigits), Text(json, "name") ?? ""), json) with
        {
            ParentSpanId = Identifier(json, "parent_span_id", SpanDigits),
            StartNanoseconds = Time(json, "start_time_unix_nano"),
            EndNanoseconds = Time(json, "end_time_unix_nano"),
            Status = StatusOf(status is { } told ? Text(told, "code") : null),
            StatusMessage = (status is { } said ? Text(said, "message") : null) ?? "",
        };
    }

    private static Span Second(JsonElement json, JsonElement context) =>
        Common(new Span(Required(context, "trace_id", TraceDigits), Required(context, "span_id", SpanDigits), Text(json, "name") ?? ""), json) with
        {
            ParentSpanId = Identifier(json, "parent_id", SpanDigits),
            StartNanoseconds = Time(json, "start_time"),
            EndNanoseconds = Time(json, "end_time"),
            Status = StatusOf(Text(json, "status_code")),
            StatusMessage = Text(json, "status_message") ?? "",
        };

    private static Span Common(Span span, JsonElement json) => span with
    {
        Attributes = Field(json, "attributes") is { } attributes ? [.. attributes.EnumerateObject().Select(attribute => new SpanAttribute(attribute.Name, Dumped(attribute.Value)))] : [],
        Events = Field(json, "events") is { } events ? [.. events.EnumerateArray().Select(Event)] : [],
        Links = Field(json, "links") is { } links ? [.. links.EnumerateArray().Select(Link)] : [],
    };

    private static SpanEvent Event(JsonElement json) => new(Text(json, "name") ?? "", Field(json, "time_unix_nano") is null ? Time(json, "timestamp") : Time(json, "time_unix_nano"), Plain(json));

    private static SpanLink Link(JsonElement json) => new(Required(json, "trace_id", TraceDigits), Required(json, "span_id", SpanDigits), Plain(json));

    private static ImmutableArray<SpanAttribute> Plain(JsonElement json) =>
        Field(json, "attributes") is { } attributes ? [.. attributes.EnumerateObject().Select(attribute => new SpanAttribute(attribute.Name, SpanText.Parse(attribute.Value.GetRawText()) ?? SpanValue.Nothing))] : [];

    // MLflow dumps each value as JSON into a text; other writers leave plain values, and texts that are no JSON.
    private static SpanValue Dumped(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return SpanText.Parse(text) ?? SpanValue.Of(text);
    }

    private static string? Identifier(JsonElement owner, string name, int digits)
    {
        if (Text(owner, name) is not { Length: > 0 } text) return null;
        if (!text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)) return Convert.ToHexStringLower(Convert.FromBase64String(text));
        return Convert.ToHexStringLower(Convert.FromHexString(text[2..].PadLeft(digits, '0')));
    }

    private static string Required(JsonElement owner, string name, int digits) => Identifier(owner, name, digits) ?? throw new FormatException($"it has no {name}.");

    private static SpanStatus StatusOf(string? word) => word switch
    {
        "STATUS_CODE_OK" or "OK" => SpanStatus.Ok,
        "STATUS_CODE_ERROR" or "ERROR" => SpanStatus.Error,
        _ => SpanStatus.Unset,
    };

    private static ulong Time(JsonElement owner, string name) => Field(owner, name) is not { } time ? 0 : time.ValueKind == JsonValueKind.String ? ulong.Parse(time.GetString()!, CultureInfo.InvariantCulture) : time.GetUInt64();

    private static string? Text(JsonElement owner, string name) => Field(owner, name)?.GetString();

    private static JsonElement? Field(JsonElement owner, string name) => owner.TryGetProperty(name, out var field) && field.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? field : null;
}
