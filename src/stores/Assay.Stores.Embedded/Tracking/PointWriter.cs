using System.Buffers;
using Assay.Tracking.Metrics;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>
/// Writes points into blocks: a block grows until it fills a fair part of a page, so that a history reads quickly however the points came,
/// one by one or a thousand together.
/// </summary>
internal sealed class PointWriter
{
    // SQLite keeps a row of up to about a quarter of a page (1,002 bytes) where it belongs; the rest of a longer one lies elsewhere.
    private const int FullBlock = 900;

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly List<MetricPoint> _points = [];

    /// <summary>Adds a key's points to a run, and has the metric's latest point right.</summary>
    public void Write(WriteSession session, CachedRun run, in KeyPoints points)
    {
        var key = session.Word(points.Key);
        var known = Find(session, run, key);
        var tail = known is { } end && end.Bytes + points.Rest.Length < FullBlock ? Extend(session, run.Number, key, end, points) : Begin(session, run.Number, key, known, points);
        if (known is null || points.Latest.IsLaterThan(known.Value.Latest))
        {
            SetLatest(session, run.Number, key, points.Latest);
            tail = tail with { Latest = points.Latest };
        }

        session.Runs.Set(run, key, tail);
    }

    private MetricTail? Find(WriteSession session, CachedRun run, long key)
    {
        if (run.Tails.TryGetValue(key, out var tail)) return tail;
        return run.IsNew ? null : Read(session, run.Number, key);
    }

    private MetricTail? Read(WriteSession session, long run, long key)
    {
        var newest = session.Statements[MetricSql.NewestBlock];
        newest.Bind(1, run);
        newest.Bind(2, key);
        if (!newest.Next()) return null;
        _points.Clear();
        PointBlock.Read(newest.Bytes(1), _points);
        var (block, bytes) = (newest.Int64(0), newest.Bytes(1).Length);
        newest.Reset();
        var latest = session.Statements[MetricSql.Latest];
        latest.Bind(1, run);
        latest.Bind(2, key);
        if (!latest.Next()) throw new FormatException("A metric has points and no latest one.");
        var point = new MetricPoint(latest.Real(0), latest.Int64(1), latest.Int64(2));
        latest.Reset();
        return new MetricTail(block, bytes, _points[^1], point);
    }

    private MetricTail Extend(WriteSession session, long run, long key, MetricTail tail, in KeyPoints points)
    {
        _bytes.ResetWrittenCount();
        PointBlock.WriteAfter(tail.Last, [points.First], _bytes);
        _bytes.Write(points.Rest.Span);
        Put(session, MetricSql.ExtendBlock, run, key, tail.Block);
        return tail with { Bytes = tail.Bytes + _bytes.WrittenCount, Last = points.Last };
    }

    private MetricTail Begin(WriteSession session, long run, long key, MetricTail? before, in KeyPoints points)
    {
        _bytes.ResetWrittenCount();
        PointBlock.Write([points.First], _bytes);
        _bytes.Write(points.Rest.Span);
        var block = (before?.Block ?? 0) + 1;
        Put(session, MetricSql.AddBlock, run, key, block);
        return new MetricTail(block, _bytes.WrittenCount, points.Last, before?.Latest ?? default);
    }

    private void Put(WriteSession session, string sql, long run, long key, long block)
    {
        var put = session.Statements[sql];
        put.Bind(1, run);
        put.Bind(2, key);
        put.Bind(3, block);
        put.Bind(4, _bytes.WrittenSpan);
        put.Run();
    }

    private static void SetLatest(WriteSession session, long run, long key, MetricPoint point)
    {
        var set = session.Statements[MetricSql.SetLatest];
        set.Bind(1, run);
        set.Bind(2, key);
        set.Bind(3, point.Value);
        set.Bind(4, point.Timestamp);
        set.Bind(5, point.Step);
        set.Run();
    }
}
