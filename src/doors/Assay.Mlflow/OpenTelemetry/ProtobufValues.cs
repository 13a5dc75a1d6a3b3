using System.Collections.Immutable;
using Assay.Tracking.Traces.Spans;

namespace Assay.Mlflow.OpenTelemetry;

/// <summary>Reads attributes and their values (<c>opentelemetry.proto.common.v1</c>), nested no deeper than they are kept.</summary>
internal static class ProtobufValues
{
    /// <summary>A <c>KeyValue</c>.</summary>
    public static SpanAttribute ReadAttribute(ReadOnlySpan<byte> message) => ReadAttribute(message, SpanValue.MostDepth);

    private static SpanAttribute ReadAttribute(ReadOnlySpan<byte> message, int depth)
    {
        var (key, value) = ("", SpanValue.Nothing);
        var reader = new WireReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: key = reader.ReadText(); break;
                case 2: value = ReadValue(reader.ReadBytes(), depth); break;
                default: reader.Skip(); break;
            }
        }

        return new SpanAttribute(key, value);
    }

    private static SpanValue ReadValue(ReadOnlySpan<byte> message, int depth)
    {
        if (depth == 0) throw new MalformedTelemetryException($"a value is nested more than {SpanValue.MostDepth} deep");
        var value = SpanValue.Nothing;
        var reader = new WireReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: value = SpanValue.Of(reader.ReadText()); break;
                case 2: value = SpanValue.Of(reader.ReadVarint() != 0); break;
                case 3: value = SpanValue.Of((long)reader.ReadVarint()); break;
                case 4: value = SpanValue.Of(BitConverter.UInt64BitsToDouble(reader.ReadFixed64())); break;
                case 5: value = ReadList(reader.ReadBytes(), depth - 1); break;
                case 6: value = ReadMap(reader.ReadBytes(), depth - 1); break;
                case 7: value = SpanValue.Of(reader.ReadBytes().ToArray()); break;
                default: reader.Skip(); break;
            }
        }

        return value;
    }

    private static SpanValue ReadList(ReadOnlySpan<byte> message, int depth)
    {
        var items = ImmutableArray.CreateBuilder<SpanValue>();
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if (reader.Field == 1) items.Add(ReadValue(reader.ReadBytes(), depth));
            else reader.Skip();
        }

        return SpanValue.List(items.DrainToImmutable());
    }

    private static SpanValue ReadMap(ReadOnlySpan<byte> message, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<SpanAttribute>();
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if (reader.Field == 1) entries.Add(ReadAttribute(reader.ReadBytes(), depth));
            else reader.Skip();
        }

        return SpanValue.Map(entries.DrainToImmutable());
    }
}
