namespace Assay.Tracking.Metrics;

/// <summary>A part of a metric's history.</summary>
/// <param name="Points">Its points, each once, in the order of <see cref="MetricPoint.CompareTo"/>.</param>
/// <param name="HasMore">Whether points come after it.</param>
public sealed record HistoryPage(ReadOnlyMemory<MetricPoint> Points, bool HasMore)
{
    /// <summary>A page of a history that is there whole.</summary>
    /// <param name="history">All points, in order.</param>
    /// <param name="from">How many points come before the page.</param>
    /// <param name="most">Most points of the page.</param>
    public static HistoryPage Of(MetricPoint[] history, int from, int most)
    {
        var start = Math.Min(from, history.Length);
        var count = Math.Min(most, history.Length - start);
        return new HistoryPage(history.AsMemory(start, count), start + count < history.Length);
    }
}
