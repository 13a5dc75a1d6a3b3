using System.Buffers;
using System.Runtime.InteropServices;
using Assay.Tracking.Metrics;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>The points of one key out of a batch, in the order in which they came, made ready on the caller's thread so that the writer has little left to do.</summary>
/// <param name="Key">The metric's name.</param>
/// <param name="First">The first point.</param>
/// <param name="Last">The last point.</param>
/// <param name="Latest">The latest of them.</param>
/// <param name="Rest">What a <see cref="PointBlock"/> has after the first point.</param>
internal readonly record struct KeyPoints(string Key, MetricPoint First, MetricPoint Last, MetricPoint Latest, ReadOnlyMemory<byte> Rest)
{
    private const int LikelyPointSize = 12;
    private const int None = -1;

    /// <summary>A batch, key by key.</summary>
    public static KeyPoints[] Of(ReadOnlySpan<LoggedMetric> metrics)
    {
        if (metrics.IsEmpty) return [];
        if (metrics.Length == 1) return [new KeyPoints(metrics[0].Key, metrics[0].Point, metrics[0].Point, metrics[0].Point, default)];
        var next = ArrayPool<int>.Shared.Rent(metrics.Length);
        var points = ArrayPool<MetricPoint>.Shared.Rent(metrics.Length);
        var chains = Chain(metrics, next);
        var rest = new ArrayBufferWriter<byte>(metrics.Length * LikelyPointSize);
        var groups = new KeyPoints[chains.Count];
        var ends = new int[chains.Count];
        for (var i = 0; i < groups.Length; i++)
        {
            var count = 0;
            for (var at = chains[i].Head; at != None; at = next[at]) points[count++] = metrics[at].Point;
            var own = points.AsSpan(0, count);
            PointBlock.WriteAfter(own[0], own[1..], rest);
            groups[i] = new KeyPoints(metrics[chains[i].Head].Key, own[0], own[^1], LatestOf(own), default);
            ends[i] = rest.WrittenCount;
        }

        for (var i = 0; i < groups.Length; i++) groups[i] = groups[i] with { Rest = rest.WrittenMemory[(i == 0 ? 0 : ends[i - 1])..ends[i]] };
        ArrayPool<int>.Shared.Return(next);
        ArrayPool<MetricPoint>.Shared.Return(points);
        return groups;
    }

    /// <summary>Links the points of each key, one to the next, without a list for each.</summary>
    private static List<(int Head, int Tail)> Chain(ReadOnlySpan<LoggedMetric> metrics, int[] next)
    {
        var chains = new List<(int Head, int Tail)>();
        var chainOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var (key, chain) = ("", None);
        for (var i = 0; i < metrics.Length; i++)
        {
            next[i] = None;
            if (chain == None || key != metrics[i].Key)
            {
                key = metrics[i].Key;
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(chainOf, key, out var exists);
                if (!exists)
                {
                    known = chains.Count;
                    chains.Add((i, i));
                }

                chain = known;
            }

            var (head, tail) = chains[chain];
            if (tail != i) next[tail] = i;
            chains[chain] = (head, i);
        }

        return chains;
    }

    private static MetricPoint LatestOf(ReadOnlySpan<MetricPoint> points)
    {
        var latest = points[0];
        foreach (var point in points[1..])
        {
            if (point.IsLaterThan(latest)) latest = point;
        }

        return latest;
    }
}
