namespace Assay.Statistics.Sketches;

/// <summary>Between which numbers a count lies, both included; equal when it is known.</summary>
/// <param name="Lower">At least so often.</param>
/// <param name="Upper">At most so often.</param>
public readonly record struct FrequencyRange(long Lower, long Upper);
