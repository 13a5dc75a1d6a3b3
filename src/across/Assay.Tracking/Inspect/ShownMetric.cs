namespace Assay.Tracking.Inspect;

/// <summary>A metric's latest point.</summary>
/// <param name="Key">The metric's name.</param>
/// <param name="Value">Its value; <c>"NaN"</c>, <c>"Infinity"</c> and <c>"-Infinity"</c> too.</param>
/// <param name="Step">Where in training.</param>
/// <param name="Timestamp">Milliseconds since 1970, as the client says.</param>
public sealed record ShownMetric(string Key, double Value, long Step, long Timestamp);
