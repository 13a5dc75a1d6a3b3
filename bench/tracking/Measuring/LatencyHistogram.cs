using System.Numerics;

namespace Assay.Bench.Tracking.Measuring;

/// <summary>Counts of durations in buckets that are linear within each power of two, so that a percentile is at most 1/64 too large. Recording allocates nothing.</summary>
internal sealed class LatencyHistogram
{
    private const int HalfBits = 6;
    private const int Half = 1 << HalfBits;
    private const int Octaves = 34;
    private readonly long[] counts = new long[(Octaves + 2) * Half];

    /// <summary>How many were recorded.</summary>
    public long Count { get; private set; }

    /// <summary>The longest, exact; 0 where none was recorded.</summary>
    public long MaxMicroseconds { get; private set; }

    /// <summary>Counts one duration. What is negative counts as 0, what is longer than 12 days as 12 days (the maximum stays exact).</summary>
    public void Record(long microseconds)
    {
        var value = Math.Max(0, microseconds);
        counts[Math.Min(Bucket(value), counts.Length - 1)]++;
        Count++;
        MaxMicroseconds = Math.Max(MaxMicroseconds, value);
    }

    /// <summary>The least duration that at least this share of all did not exceed, rounded up to its bucket's end.</summary>
    /// <param name="share">From 0 to 1.</param>
    /// <returns>In microseconds; 0 where none was recorded.</returns>
    public long Percentile(double share)
    {
        var wanted = Math.Max(1, (long)Math.Ceiling(share * Count));
        var seen = 0L;
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            seen += counts[bucket];
            if (seen >= wanted) return Math.Min(End(bucket), MaxMicroseconds);
        }

        return 0;
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Array.Clear(counts);
        (Count, MaxMicroseconds) = (0, 0);
    }

    private static int Bucket(long value)
    {
        var octave = Math.Max(0, BitOperations.Log2((ulong)value) - HalfBits);
        return octave > Octaves ? int.MaxValue : octave * Half + (int)(value >> octave);
    }

    private static long End(int bucket)
    {
        var octave = Math.Max(0, bucket / Half - 1);
        return ((bucket - (long)octave * Half + 1) << octave) - 1;
    }
}
