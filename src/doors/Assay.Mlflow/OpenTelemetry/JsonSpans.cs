using System.Globalization;
using System.Text.Json;
using Assay.Tracking.Traces.Spans;

namespace Assay.Mlflow.OpenTelemetry;

/// <summary>Reads a batch of spans in the OpenTelemetry protocol's JSON: names in camelCase, identifiers in hexadecimal, 64-bit numbers as text or numbers.</summary>
internal static class JsonSpans
{
    private const int MostDepth = 160;

    /// <summary>The spans of a request, and whether there was any group of them.</summary>
    /// <exception cref="MalformedTelemetryException">The bytes are no such request.</exception>
    public static List<Span> Read(ReadOnlyMemory<byte> request, out bool hasAny)
    {
        try
        {
            using var document = JsonDocument.Parse(request, new JsonDocumentOptions { MaxDepth = MostDepth });
            var resources = document.RootElement.ValueKind == JsonValueKind.Object ? JsonValues.List(document.RootElement, "resourceSpans") : throw new MalformedTelemetryException("it is not a JSON object");
            hasAny = resources.Length > 0;
            return [.. resources.SelectMany(ReadResource)];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new MalformedTelemetryException(fault.Message);
        }
    }

    private static IEnumerable<Span> ReadResource(JsonElement resource)
    {
        var attributes = resource.TryGetProperty("resource", out var described) ? JsonValues.Attributes(described) : [];
        return JsonValues.List(resource, "scopeSpans").SelectMany(scope => JsonValues.List(scope, "spans")).Select(span => ResourceAttributes.Apply(ReadSpan(span), attributes));
    }

    private static Span ReadSpan(JsonElement span)
    {
        var draft = new SpanDraft
        {
            TraceId = SpanIdentifiers.Trace(Hexadecimal(span, "traceId")),
            SpanId = SpanIdentifiers.Span(Hexadecimal(span, "spanId")),
            ParentSpanId = SpanIdentifiers.Parent(Hexadecimal(span, "parentSpanId")),
            TraceState = JsonValues.Text(span, "traceState"),
            Name = JsonValues.Text(span, "name"),
            Kind = Code(span, "kind"),
            Start = Time(span, "startTimeUnixNano"),
            End = Time(span, "endTimeUnixNano"),
        };
        draft.Attributes.AddRange(JsonValues.Attributes(span));
        draft.Events.AddRange(JsonValues.List(span, "events").Select(happening => new SpanEvent(JsonValues.Text(happening, "name"), Time(happening, "timeUnixNano"), JsonValues.Attributes(happening))));
        draft.Links.AddRange(JsonValues.List(span, "links").Select(ReadLink));
        if (!span.TryGetProperty("status", out var status)) return draft.ToSpan();
        draft.StatusMessage = JsonValues.Text(status, "message");
        draft.StatusCode = Code(status, "code");
        return draft.ToSpan();
    }

    private static SpanLink ReadLink(JsonElement link) => new(SpanIdentifiers.Trace(Hexadecimal(link, "traceId")), SpanIdentifiers.Span(Hexadecimal(link, "spanId")), JsonValues.Attributes(link));

    private static byte[] Hexadecimal(JsonElement owner, string name) => Convert.FromHexString(JsonValues.Text(owner, name));

    private static ulong Time(JsonElement owner, string name)
    {
        if (!owner.TryGetProperty(name, out var time) || time.ValueKind == JsonValueKind.Null) return 0;
        return time.ValueKind == JsonValueKind.String ? ulong.Parse(time.GetString()!, NumberStyles.None, CultureInfo.InvariantCulture) : time.GetUInt64();
    }

    // Enums are numbers in this protocol; Protocol Buffers' own JSON writes their names.
    private static int Code(JsonElement owner, string name)
    {
        if (!owner.TryGetProperty(name, out var code)) return 0;
        return code.ValueKind == JsonValueKind.Number ? code.GetInt32() : code.GetString() switch
        {
            "STATUS_CODE_OK" or "SPAN_KIND_INTERNAL" => 1,
            "STATUS_CODE_ERROR" or "SPAN_KIND_SERVER" => 2,
            "SPAN_KIND_CLIENT" => 3,
            "SPAN_KIND_PRODUCER" => 4,
            "SPAN_KIND_CONSUMER" => 5,
            _ => 0,
        };
    }
}
