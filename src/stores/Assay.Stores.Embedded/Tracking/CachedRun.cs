using Assay.Tracking.Runs;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>A run as the writer knows it.</summary>
/// <param name="Number">The run's number.</param>
/// <param name="IsNew">Whether it was created since the cache began, so that all of its metrics are in <see cref="Tails"/>.</param>
internal sealed record CachedRun(long Number, bool IsNew)
{
    /// <summary>The run itself.</summary>
    public required RunInfo Info { get; set; }

    /// <summary>By the key's number, how the run's metrics go on, as far as they were met.</summary>
    public Dictionary<long, MetricTail> Tails { get; } = [];
}
