namespace Assay.Bench.Tracking.Measuring;

/// <summary>A figure with where it comes from.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Target">The server, or what bounds it: the echo, or SQLite itself.</param>
/// <param name="Figure">The figure.</param>
internal sealed record Reading(string Workload, string Target, Figure Figure);
