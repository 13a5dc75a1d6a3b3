using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;
using Assay.Tracking.Metrics;

namespace Assay.Tracking.Runs;

/// <summary>
/// SHA-256 over all that a run holds: whoever has the run's content can compute it again. Each text goes in as its length in bytes (8 bytes, little-endian) and its UTF-8,
/// each list as its length and its items in ordinal order of their keys, each point as time, step (8 bytes each) and the bits of its value, in the order of its history.
/// All NaNs are one. Tags that tell of the bin or the store, the name of the run among them, go in as any tag does.
/// </summary>
public static class RunDigest
{
    private const string Version = "assay/run/v1";
    private const int PointSize = 24;
    private const int PointsAtOnce = 512;

    /// <summary>The digest, and how many points went into it.</summary>
    public static (Digest Digest, long Points) Of(RunContent content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (run, info) = (content.Run, content.Run.Info);
        foreach (var text in new[] { Version, info.RunId, info.ExperimentId, info.Name, info.UserId, info.Status.ToString() }) Add(hash, text);
        Add(hash, info.StartTime);
        Add(hash, info.EndTime ?? -1);
        Add(hash, run.Params.Select(param => (param.Key, param.Value)));
        Add(hash, run.Tags.Select(tag => (tag.Key, tag.Value)));
        Add(hash, run.Links.Select(link => ($"{(int)link.Kind}\n{link.Key}", Encoding.UTF8.GetString(link.Body.Span))));
        var points = AddHistories(hash, content);
        return (new Digest(hash.GetHashAndReset()), points);
    }

    private static long AddHistories(IncrementalHash hash, RunContent content)
    {
        var keys = content.Run.Metrics.Select(metric => metric.Key).Order(StringComparer.Ordinal).ToArray();
        var points = 0L;
        Add(hash, keys.LongLength);
        foreach (var key in keys)
        {
            var history = content.History(key);
            points += history.Length;
            Add(hash, key);
            Add(hash, history.LongLength);
            AddPoints(hash, history);
        }

        return points;
    }

    private static void AddPoints(IncrementalHash hash, ReadOnlySpan<MetricPoint> history)
    {
        Span<byte> bytes = stackalloc byte[PointSize * PointsAtOnce];
        while (!history.IsEmpty)
        {
            var some = history[..Math.Min(PointsAtOnce, history.Length)];
            for (var i = 0; i < some.Length; i++) Write(bytes[(i * PointSize)..], some[i]);
            hash.AppendData(bytes[..(some.Length * PointSize)]);
            history = history[some.Length..];
        }
    }

    private static void Write(Span<byte> bytes, MetricPoint point)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes, point.Timestamp);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[8..], point.Step);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes[16..], double.IsNaN(point.Value) ? double.NaN : point.Value);
    }

    private static void Add(IncrementalHash hash, IEnumerable<(string Key, string Value)> pairs)
    {
        var sorted = pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        Add(hash, sorted.LongLength);
        foreach (var (key, value) in sorted)
        {
            Add(hash, key);
            Add(hash, value);
        }
    }

    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Add(hash, bytes.LongLength);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
