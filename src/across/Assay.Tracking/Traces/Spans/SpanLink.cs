using System.Collections.Immutable;

namespace Assay.Tracking.Traces.Spans;

/// <summary>Another span that a span is about, in the same trace or another.</summary>
/// <param name="TraceId">32 hexadecimal characters.</param>
/// <param name="SpanId">16 hexadecimal characters.</param>
/// <param name="Attributes">What is known of the link.</param>
public sealed record SpanLink(string TraceId, string SpanId, ImmutableArray<SpanAttribute> Attributes);
