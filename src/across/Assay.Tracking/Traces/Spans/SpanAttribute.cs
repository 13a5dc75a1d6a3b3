namespace Assay.Tracking.Traces.Spans;

/// <summary>A named value of a span, of one of its events or links, or of a map.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Value">Its value.</param>
public readonly record struct SpanAttribute(string Key, SpanValue Value);
