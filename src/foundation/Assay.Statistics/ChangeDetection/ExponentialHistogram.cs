using Assay.Statistics.Moments;

namespace Assay.Statistics.ChangeDetection;

/// <summary>
/// Moments of a window in buckets of 1, 2, 4, … values, at most so many of each size, the oldest and largest first: some log₂ n of them.
/// Source: M. Datar et al., "Maintaining stream statistics over sliding windows" (2002).
/// </summary>
internal sealed class ExponentialHistogram(int bucketsPerSize)
{
    private readonly List<CentralMoments> _buckets = [];

    /// <summary>The buckets, the oldest first.</summary>
    public IReadOnlyList<CentralMoments> Buckets => _buckets;

    /// <summary>The moments of the whole window.</summary>
    public CentralMoments Total { get; private set; }

    /// <summary>Adds the newest value.</summary>
    public void Add(double value)
    {
        var one = new CentralMoments(1, value, 0.0, 0.0, 0.0);
        Total = Total.Add(value);
        _buckets.Add(one);
        Compress();
    }

    /// <summary>Forgets the oldest bucket; what remains is summed anew, so that no rounding gathers.</summary>
    public void DropOldest()
    {
        _buckets.RemoveAt(0);
        Total = _buckets.Aggregate(default(CentralMoments), (sum, bucket) => sum.Merge(bucket));
    }

    /// <summary>From the newest: where there is one bucket too many of a size, the two oldest of it become one.</summary>
    private void Compress()
    {
        var end = _buckets.Count;
        while (true)
        {
            var start = end;
            while (start > 0 && _buckets[start - 1].Count == _buckets[end - 1].Count) start--;
            if (end - start <= bucketsPerSize) return;
            _buckets[start] = _buckets[start].Merge(_buckets[start + 1]);
            _buckets.RemoveAt(start + 1);
            end = start + 1;
        }
    }
}
