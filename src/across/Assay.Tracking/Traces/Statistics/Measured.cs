namespace Assay.Tracking.Traces.Statistics;

/// <summary>One value that counts, and the group that it belongs to.</summary>
/// <param name="Time">When, in milliseconds since 1970.</param>
/// <param name="Value">The value.</param>
/// <param name="Dimensions">One for each dimension asked for.</param>
internal readonly record struct Measured(long Time, double Value, string[] Dimensions);
