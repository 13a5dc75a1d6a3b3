namespace Assay.Tracking.Metrics;

/// <summary>Puts points that were logged in any order, some of them twice, into the order of a history.</summary>
public static class MetricHistory
{
    /// <summary>Every point once, in the order of <see cref="MetricPoint.CompareTo"/>.</summary>
    public static MetricPoint[] InOrder(List<MetricPoint> points)
    {
        if (!IsAscending(points)) points.Sort();
        var history = new MetricPoint[points.Count];
        var count = 0;
        foreach (var point in points)
        {
            if (count == 0 || history[count - 1].CompareTo(point) != 0) history[count++] = point;
        }

        return count == history.Length ? history : history[..count];
    }

    private static bool IsAscending(List<MetricPoint> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            if (points[i - 1].CompareTo(points[i]) > 0) return false;
        }

        return true;
    }
}
