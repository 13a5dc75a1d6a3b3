namespace Assay.Tracking.Traces.Statistics;

/// <summary>Which statistics of traces are asked for.</summary>
/// <param name="ExperimentIds">Of the traces of these experiments.</param>
/// <param name="View">What they are taken over.</param>
/// <param name="Metric">What is measured: <c>latency</c>.</param>
/// <param name="Aggregations">How values become one.</param>
public sealed record StatisticsQuery(IReadOnlyList<string> ExperimentIds, StatisticsView View, string Metric, IReadOnlyList<Aggregation> Aggregations)
{
    /// <summary>By what values are grouped: <c>trace_status</c>.</summary>
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    /// <summary>Conditions, one comparison each.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>Groups also by time, in pieces of so many seconds; null for not.</summary>
    public long? IntervalSeconds { get; init; }

    /// <summary>Of traces that began no earlier, in milliseconds since 1970; null for all.</summary>
    public long? Start { get; init; }

    /// <summary>Of traces that began no later, in milliseconds since 1970; null for all.</summary>
    public long? End { get; init; }

    /// <summary>At most so many groups.</summary>
    public int Most { get; init; } = 1000;
}
