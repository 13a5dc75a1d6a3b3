using System.Collections.Immutable;
using Assay.Tracking.Traces.Spans;

namespace Assay.Mlflow.OpenTelemetry;

/// <summary>Reads a batch of spans in Protocol Buffers: <c>ExportTraceServiceRequest</c> of the OpenTelemetry protocol. Fields that are not kept are passed over.</summary>
internal static class ProtobufSpans
{
    /// <summary>The spans of a request, and whether there was any group of them.</summary>
    /// <exception cref="MalformedTelemetryException">The bytes are no such request.</exception>
    public static List<Span> Read(ReadOnlySpan<byte> request, out bool hasAny)
    {
        var spans = new List<Span>();
        hasAny = false;
        var reader = new WireReader(request);
        while (reader.Next())
        {
            if (reader.Field != 1)
            {
                reader.Skip();
                continue;
            }

            hasAny = true;
            ReadResource(reader.ReadBytes(), spans);
        }

        return spans;
    }

    private static void ReadResource(ReadOnlySpan<byte> message, List<Span> spans)
    {
        ReadOnlySpan<byte> resource = default;
        var first = spans.Count;
        var reader = new WireReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: resource = reader.ReadBytes(); break;
                case 2: ReadScope(reader.ReadBytes(), spans); break;
                default: reader.Skip(); break;
            }
        }

        var attributes = ImmutableArray.CreateBuilder<SpanAttribute>();
        var described = new WireReader(resource);
        while (described.Next())
        {
            if (described.Field == 1) attributes.Add(ProtobufValues.ReadAttribute(described.ReadBytes()));
            else described.Skip();
        }

        for (var i = first; i < spans.Count; i++) spans[i] = ResourceAttributes.Apply(spans[i], attributes);
    }

    private static void ReadScope(ReadOnlySpan<byte> message, List<Span> spans)
    {
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if (reader.Field == 2) spans.Add(ReadSpan(reader.ReadBytes()));
            else reader.Skip();
        }
    }

    private static Span ReadSpan(ReadOnlySpan<byte> message)
    {
        var draft = new SpanDraft();
        var reader = new WireReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: draft.TraceId = SpanIdentifiers.Trace(reader.ReadBytes()); break;
                case 2: draft.SpanId = SpanIdentifiers.Span(reader.ReadBytes()); break;
                case 3: draft.TraceState = reader.ReadText(); break;
                case 4: draft.ParentSpanId = SpanIdentifiers.Parent(reader.ReadBytes()); break;
                case 5: draft.Name = reader.ReadText(); break;
                case 6: draft.Kind = (int)reader.ReadVarint(); break;
                case 7: draft.Start = reader.ReadFixed64(); break;
                case 8: draft.End = reader.ReadFixed64(); break;
                case 9: draft.Attributes.Add(ProtobufValues.ReadAttribute(reader.ReadBytes())); break;
                case 11: draft.Events.Add(ReadEvent(reader.ReadBytes())); break;
                case 13: draft.Links.Add(ReadLink(reader.ReadBytes())); break;
                case 15: (draft.StatusMessage, draft.StatusCode) = ReadStatus(reader.ReadBytes()); break;
                default: reader.Skip(); break;
            }
        }

        return draft.ToSpan();
    }

    private static SpanEvent ReadEvent(ReadOnlySpan<byte> message)
    {
        var (name, time, attributes) = ("", 0UL, ImmutableArray.CreateBuilder<SpanAttribute>());
        var reader = new WireReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: time = reader.ReadFixed64(); break;
                case 2: name = reader.ReadText(); break;
                case 3: attributes.Add(ProtobufValues.ReadAttribute(reader.ReadBytes())); break;
                default: reader.Skip(); break;
            }
        }

        return new SpanEvent(name, time, attributes.DrainToImmutable());
    }

    private static SpanLink ReadLink(ReadOnlySpan<byte> message)
    {
        var (traceId, spanId, attributes) = ((string?)null, (string?)null, ImmutableArray.CreateBuilder<SpanAttribute>());
        var reader = new WireReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: traceId = SpanIdentifiers.Trace(reader.ReadBytes()); break;
                case 2: spanId = SpanIdentifiers.Span(reader.ReadBytes()); break;
                case 4: attributes.Add(ProtobufValues.ReadAttribute(reader.ReadBytes())); break;
                default: reader.Skip(); break;
            }
        }

        return traceId is null || spanId is null ? throw new MalformedTelemetryException("a link names no span") : new SpanLink(traceId, spanId, attributes.DrainToImmutable());
    }

    private static (string Message, int Code) ReadStatus(ReadOnlySpan<byte> bytes)
    {
        var (message, code) = ("", 0);
        var reader = new WireReader(bytes);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 2: message = reader.ReadText(); break;
                case 3: code = (int)reader.ReadVarint(); break;
                default: reader.Skip(); break;
            }
        }

        return (message, code);
    }
}
