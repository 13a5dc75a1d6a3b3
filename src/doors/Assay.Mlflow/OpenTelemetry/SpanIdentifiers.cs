namespace Assay.Mlflow.OpenTelemetry;

/// <summary>Identifiers of traces and spans: of a fixed length, and not all zero.</summary>
internal static class SpanIdentifiers
{
    private const int TraceLength = 16;
    private const int SpanLength = 8;

    /// <summary>A trace's identifier in hexadecimal.</summary>
    public static string Trace(ReadOnlySpan<byte> bytes) => Read(bytes, TraceLength, "trace_id");

    /// <summary>A span's identifier in hexadecimal.</summary>
    public static string Span(ReadOnlySpan<byte> bytes) => Read(bytes, SpanLength, "span_id");

    /// <summary>The identifier of the span that another one is part of; null for a root.</summary>
    public static string? Parent(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept((byte)0) < 0 ? null : Read(bytes, SpanLength, "parent_span_id");

    private static string Read(ReadOnlySpan<byte> bytes, int length, string field)
    {
        if (bytes.Length != length) throw new MalformedTelemetryException($"{field} has {bytes.Length} bytes instead of {length}");
        return bytes.IndexOfAnyExcept((byte)0) >= 0 ? Convert.ToHexStringLower(bytes) : throw new MalformedTelemetryException($"{field} is all zero");
    }
}
