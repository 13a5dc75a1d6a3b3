namespace Assay.Tracking.Metrics;

/// <summary>
/// Takes a page out of a history while its blocks go by, as long as points were logged in their order, which they nearly always are: memory then holds the page, however long the history.
/// Whether they were is known at the end; where they were not, the whole has to be put in order first (<see cref="MetricHistory.InOrder"/>).
/// </summary>
/// <param name="from">How many points come before the page.</param>
/// <param name="most">Most points of the page.</param>
public sealed class HistoryWindow(int from, int most)
{
    private readonly List<MetricPoint> _points = [];
    private MetricPoint _last;
    private long _count;

    /// <summary>Whether every point so far came after the one before it.</summary>
    public bool IsInOrder { get; private set; } = true;

    /// <summary>The page, once all blocks went by.</summary>
    public HistoryPage Page => new(_points.ToArray(), _count > (long)from + most);

    /// <summary>Lets a block go by: the next in the order in which points were logged.</summary>
    /// <exception cref="FormatException">The bytes are no block of a version known here.</exception>
    public void Pass(ReadOnlySpan<byte> block)
    {
        foreach (var point in PointBlock.PointsOf(block)) Pass(point);
    }

    private void Pass(MetricPoint point)
    {
        var order = _count == 0 ? 1 : point.CompareTo(_last);
        IsInOrder &= order >= 0;
        if (order <= 0) return;
        _last = point;
        if (_count >= from && _points.Count < most) _points.Add(point);
        _count++;
    }
}
