using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Assay.Kernel;
using Assay.Tracking.Metrics;

namespace Assay.Tracking.Runs;

/// <summary>Computes a <see cref="RunDigest"/> as the histories come, one after the other, so that no two have to be held at once.</summary>
public sealed class RunHash : IDisposable
{
    private const string Version = "assay/run/v1";
    private const int PointSize = 24;
    private const int PointsAtOnce = 512;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _points;
    private int _added;

    /// <summary>Begins with all of a run but its histories.</summary>
    public RunHash(Run run)
    {
        var info = run.Info;
        foreach (var text in new[] { Version, info.RunId, info.ExperimentId, info.Name, info.UserId, info.Status.ToString() }) Add(_hash, text);
        Add(_hash, info.StartTime);
        Add(_hash, info.EndTime ?? -1);
        Add(_hash, run.Params.Select(param => (param.Key, param.Value)));
        Add(_hash, run.Tags.Select(tag => (tag.Key, tag.Value)));
        Add(_hash, run.Links.Select(link => ($"{(int)link.Kind}\n{link.Key}", Encoding.UTF8.GetString(link.Body.Span))));
        Keys = [.. run.Metrics.Select(metric => metric.Key).Order(StringComparer.Ordinal)];
        Add(_hash, (long)Keys.Count);
    }

    /// <summary>The metrics whose histories are wanted, in the order in which they are.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Adds the history of the next key.</summary>
    /// <param name="key">The next of <see cref="Keys"/>.</param>
    /// <param name="history">Every point, once, in order.</param>
    /// <exception cref="ArgumentException">It is another key's turn.</exception>
    public void Add(string key, ReadOnlySpan<MetricPoint> history)
    {
        if (_added >= Keys.Count || Keys[_added] != key) throw new ArgumentException($"The history of '{key}' comes out of turn.", nameof(key));
        _added++;
        _points += history.Length;
        Add(_hash, key);
        Add(_hash, (long)history.Length);
        AddPoints(_hash, history);
    }

    /// <summary>The digest, and how many points went into it.</summary>
    /// <exception cref="InvalidOperationException">Histories are missing.</exception>
    public (Digest Digest, long Points) Finish() =>
        _added == Keys.Count ? (new Digest(_hash.GetHashAndReset()), _points) : throw new InvalidOperationException($"The histories of {Keys.Count - _added} metrics are missing.");

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

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
