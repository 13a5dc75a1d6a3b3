using System.Collections.Immutable;

namespace Assay.Tracking.Traces.Spans;

/// <summary>The value of a span's attribute: OpenTelemetry's AnyValue.</summary>
public sealed class SpanValue
{
    private readonly object? _content;

    private SpanValue(SpanValueKind kind, object? content) => (Kind, _content) = (kind, content);

    /// <summary>Deepest nesting of lists and maps that is kept: what clients can read again.</summary>
    public const int MostDepth = 24;

    /// <summary>No value.</summary>
    public static SpanValue Nothing { get; } = new(SpanValueKind.Nothing, null);

    /// <summary>What it is.</summary>
    public SpanValueKind Kind { get; }

    /// <summary>The text; null when it is none.</summary>
    public string? Text => _content as string;

    /// <summary>The flag; null when it is none.</summary>
    public bool? Flag => _content as bool?;

    /// <summary>The whole number; null when it is none.</summary>
    public long? Integer => _content as long?;

    /// <summary>The double; null when it is none.</summary>
    public double? Real => _content as double?;

    /// <summary>The bytes; empty when it is none.</summary>
    public ReadOnlyMemory<byte> Bytes => _content as byte[];

    /// <summary>The list's items; empty when it is none.</summary>
    public ImmutableArray<SpanValue> Items => _content is ImmutableArray<SpanValue> items ? items : [];

    /// <summary>The map's entries; empty when it is none.</summary>
    public ImmutableArray<SpanAttribute> Entries => _content is ImmutableArray<SpanAttribute> entries ? entries : [];

    /// <summary>The number, whole or not; null when it is none.</summary>
    public double? Number => Integer ?? Real;

    /// <summary>A text.</summary>
    public static SpanValue Of(string text) => new(SpanValueKind.Text, text);

    /// <summary>A flag.</summary>
    public static SpanValue Of(bool flag) => new(SpanValueKind.Flag, flag);

    /// <summary>A whole number.</summary>
    public static SpanValue Of(long number) => new(SpanValueKind.Integer, number);

    /// <summary>A double.</summary>
    public static SpanValue Of(double number) => new(SpanValueKind.Real, number);

    /// <summary>Bytes.</summary>
    public static SpanValue Of(byte[] bytes) => new(SpanValueKind.Bytes, bytes);

    /// <summary>A list.</summary>
    public static SpanValue List(ImmutableArray<SpanValue> items) => new(SpanValueKind.List, items);

    /// <summary>A map.</summary>
    public static SpanValue Map(ImmutableArray<SpanAttribute> entries) => new(SpanValueKind.Map, entries);

    /// <summary>The value of an entry of a map; null when there is none.</summary>
    public SpanValue? Entry(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key) return entry.Value;
        }

        return null;
    }
}
