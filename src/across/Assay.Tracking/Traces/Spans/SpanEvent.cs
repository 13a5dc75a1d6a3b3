using System.Collections.Immutable;

namespace Assay.Tracking.Traces.Spans;

/// <summary>Something that happened within a span.</summary>
/// <param name="Name">What.</param>
/// <param name="TimeNanoseconds">When, in nanoseconds since 1970.</param>
/// <param name="Attributes">What is known of it.</param>
public sealed record SpanEvent(string Name, ulong TimeNanoseconds, ImmutableArray<SpanAttribute> Attributes);
