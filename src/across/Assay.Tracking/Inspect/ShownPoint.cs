namespace Assay.Tracking.Inspect;

/// <summary>One point of a metric.</summary>
/// <param name="Value">Its value; <c>"NaN"</c>, <c>"Infinity"</c> and <c>"-Infinity"</c> too.</param>
/// <param name="Step">Where in training.</param>
/// <param name="Timestamp">Milliseconds since 1970, as the client says.</param>
public sealed record ShownPoint(double Value, long Step, long Timestamp);
