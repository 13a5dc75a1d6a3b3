using System.Collections.Immutable;

namespace Assay.Tracking.Traces.Spans;

/// <summary>A piece of work within a trace: OpenTelemetry's span.</summary>
/// <param name="OtelTraceId">The trace, as OpenTelemetry knows it: 32 hexadecimal characters.</param>
/// <param name="SpanId">Unique in its trace: 16 hexadecimal characters.</param>
/// <param name="Name">What was done.</param>
public sealed record Span(string OtelTraceId, string SpanId, string Name)
{
    /// <summary>The span that this one is part of; null for the root.</summary>
    public string? ParentSpanId { get; init; }

    /// <summary>OpenTelemetry's kind: 1 internal, 2 server, 3 client, 4 producer, 5 consumer; 0 when nobody said.</summary>
    public int Kind { get; init; }

    /// <summary>When it began, in nanoseconds since 1970.</summary>
    public ulong StartNanoseconds { get; init; }

    /// <summary>When it ended, in nanoseconds since 1970; 0 while it has not.</summary>
    public ulong EndNanoseconds { get; init; }

    /// <summary>How it ended.</summary>
    public SpanStatus Status { get; init; }

    /// <summary>What went wrong; empty when nothing did.</summary>
    public string StatusMessage { get; init; } = "";

    /// <summary>W3C trace state; empty when there is none.</summary>
    public string TraceState { get; init; } = "";

    /// <summary>What is known of it, in the order of the client.</summary>
    public ImmutableArray<SpanAttribute> Attributes { get; init; } = [];

    /// <summary>What happened within it.</summary>
    public ImmutableArray<SpanEvent> Events { get; init; } = [];

    /// <summary>Other spans that it is about.</summary>
    public ImmutableArray<SpanLink> Links { get; init; } = [];

    /// <summary>The trace that it belongs to: the one that its attribute names, else the one of its OpenTelemetry identifier.</summary>
    public string TraceId => Attribute(SpanKeys.TraceId)?.Text is { } named && TraceIdentifier.IsValid(named) ? named : $"tr-{OtelTraceId}";

    /// <summary>True when it is part of no other span.</summary>
    public bool IsRoot => ParentSpanId is null;

    /// <summary>What sort of work it is: <c>LLM</c>, <c>TOOL</c>; null when nobody said.</summary>
    public string? Type => Attribute(SpanKeys.Type)?.Text;

    /// <summary>How it ended, as searches spell it: <c>OK</c>, <c>ERROR</c>, <c>UNSET</c>.</summary>
    public string StatusWord => Status switch { SpanStatus.Ok => "OK", SpanStatus.Error => "ERROR", _ => "UNSET" };

    /// <summary>When it began, in milliseconds since 1970.</summary>
    public long StartMilliseconds => (long)(StartNanoseconds / 1_000_000);

    /// <summary>When it ended, in milliseconds since 1970; null while it has not.</summary>
    public long? EndMilliseconds => EndNanoseconds == 0 ? null : (long)(EndNanoseconds / 1_000_000);

    /// <summary>The value of an attribute; the last one of that name; null when there is none.</summary>
    public SpanValue? Attribute(string key)
    {
        for (var i = Attributes.Length - 1; i >= 0; i--)
        {
            if (Attributes[i].Key == key) return Attributes[i].Value;
        }

        return null;
    }

    /// <summary>This span with one more attribute, or another value of it.</summary>
    public Span With(string key, SpanValue value) => this with { Attributes = [.. Attributes.Where(attribute => attribute.Key != key), new SpanAttribute(key, value)] };
}
