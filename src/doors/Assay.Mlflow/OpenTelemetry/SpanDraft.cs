using System.Collections.Immutable;
using Assay.Tracking.Traces.Spans;

namespace Assay.Mlflow.OpenTelemetry;

/// <summary>A span while its fields are read, in whatever order they come.</summary>
internal sealed class SpanDraft
{
    private const int MostKind = 5;

    public string? TraceId { get; set; }

    public string? SpanId { get; set; }

    public string? ParentSpanId { get; set; }

    public string Name { get; set; } = "";

    public string TraceState { get; set; } = "";

    public int Kind { get; set; }

    public ulong Start { get; set; }

    public ulong End { get; set; }

    public string StatusMessage { get; set; } = "";

    public int StatusCode { get; set; }

    public ImmutableArray<SpanAttribute>.Builder Attributes { get; } = ImmutableArray.CreateBuilder<SpanAttribute>();

    public ImmutableArray<SpanEvent>.Builder Events { get; } = ImmutableArray.CreateBuilder<SpanEvent>();

    public ImmutableArray<SpanLink>.Builder Links { get; } = ImmutableArray.CreateBuilder<SpanLink>();

    /// <summary>The span. Codes that this version of the protocol does not know count as nobody having said.</summary>
    public Span ToSpan() => new(TraceId ?? throw new MalformedTelemetryException("a span has no trace_id"), SpanId ?? throw new MalformedTelemetryException("a span has no span_id"), Name)
    {
        ParentSpanId = ParentSpanId,
        TraceState = TraceState,
        Kind = Kind is >= 0 and <= MostKind ? Kind : 0,
        StartNanoseconds = Start,
        EndNanoseconds = End,
        StatusMessage = StatusMessage,
        Status = StatusCode switch { 1 => SpanStatus.Ok, 2 => SpanStatus.Error, _ => SpanStatus.Unset },
        Attributes = Attributes.DrainToImmutable(),
        Events = Events.DrainToImmutable(),
        Links = Links.DrainToImmutable(),
    };
}
