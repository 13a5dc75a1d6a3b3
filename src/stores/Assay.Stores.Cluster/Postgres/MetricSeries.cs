using System.Buffers;
using System.Runtime.InteropServices;
using Assay.Tracking.Metrics;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Points of one metric of a run on their way into a block.</summary>
internal sealed class MetricSeries
{
    private readonly List<MetricPoint> _points = [];

    /// <summary>The latest of them: see <see cref="MetricPoint.IsLaterThan"/>.</summary>
    public MetricPoint Latest { get; private set; }

    public void Add(MetricPoint point)
    {
        if (_points.Count == 0 || point.IsLaterThan(Latest)) Latest = point;
        _points.Add(point);
    }

    /// <summary>Adds all points of another series behind these.</summary>
    public void Add(MetricSeries series)
    {
        foreach (var point in series._points) Add(point);
    }

    /// <summary>The points as a block: see <see cref="PointBlock"/>.</summary>
    public byte[] ToBlock() => ToBlock(CollectionsMarshal.AsSpan(_points));

    /// <summary>Points as a block.</summary>
    public static byte[] ToBlock(ReadOnlySpan<MetricPoint> points)
    {
        var bytes = new ArrayBufferWriter<byte>();
        PointBlock.Write(points, bytes);
        return bytes.WrittenSpan.ToArray();
    }
}
