namespace Assay.Release.Records;

/// <summary>How long a version took for a request.</summary>
/// <param name="MedianMicroseconds">Half of the rows' requests took at most so long.</param>
/// <param name="P99Microseconds">99 in 100 took at most so long.</param>
public sealed record ShadowLatency(double MedianMicroseconds, double P99Microseconds);
