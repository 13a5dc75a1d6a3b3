namespace Assay.Server.Telemetry;

/// <summary>What was measured under one set of labels.</summary>
internal sealed class MetricSeries
{
    private readonly double[] _bounds;
    private readonly long[] _buckets;
    private double _sum;
    private long _count;

    public MetricSeries(KeyValuePair<string, object?>[] labels, double[] bounds, MetricSeries? next)
    {
        (Labels, _bounds, Next) = (labels, bounds, next);
        _buckets = new long[bounds.Length + 1];
    }

    public KeyValuePair<string, object?>[] Labels { get; }

    /// <summary>Another series whose labels have the same hash.</summary>
    public MetricSeries? Next { get; }

    public double Value => Volatile.Read(ref _sum);

    public long Count => Volatile.Read(ref _count);

    /// <summary>How many measurements are at or below each bound.</summary>
    public IEnumerable<(double Bound, long Count)> Buckets()
    {
        var sum = 0L;
        for (var i = 0; i < _bounds.Length; i++) yield return (_bounds[i], sum += Volatile.Read(ref _buckets[i]));
    }

    public void Set(double value) => Volatile.Write(ref _sum, value);

    public void Add(double value)
    {
        var before = Volatile.Read(ref _sum);
        while (true)
        {
            var seen = Interlocked.CompareExchange(ref _sum, before + value, before);
            if (BitConverter.DoubleToInt64Bits(seen) == BitConverter.DoubleToInt64Bits(before)) return;
            before = seen;
        }
    }

    public void Observe(double value)
    {
        var bucket = Array.BinarySearch(_bounds, value);
        Interlocked.Increment(ref _buckets[bucket < 0 ? ~bucket : bucket]);
        Interlocked.Increment(ref _count);
        Add(value);
    }

    public bool Is(ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        if (labels.Length != Labels.Length) return false;
        for (var i = 0; i < labels.Length; i++) if (labels[i].Key != Labels[i].Key || !Equals(labels[i].Value, Labels[i].Value)) return false;
        return true;
    }
}
