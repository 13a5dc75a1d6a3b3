using System.Runtime.InteropServices;

namespace Assay.Statistics.Moments;

/// <summary>
/// Sorts many numbers by their bits, eleven at a time from the least: time in proportion to their count, with one buffer of their size. Below a few
/// thousand numbers a comparing sort is quicker. Negative zero comes before zero; NaN is the caller's to keep away.
/// </summary>
internal static class RadixSort
{
    private const int Least = 4_096;
    private const int Bits = 11;
    private const int Passes = 6;
    private const int Buckets = 1 << Bits;

    /// <summary>Sorts in place, increasing.</summary>
    public static void Sort(Span<double> values)
    {
        if (values.Length < Least) values.Sort();
        else Sort(values, new ulong[values.Length]);
    }

    /// <summary>Sorts in place with a buffer of at least the same size, which is left with anything in it.</summary>
    public static void Sort(Span<double> values, ulong[] buffer)
    {
        if (values.Length < Least)
        {
            values.Sort();
            return;
        }

        var keys = MemoryMarshal.Cast<double, ulong>(values);
        var counts = CountDigits(keys);
        var from = keys;
        var to = buffer.AsSpan(0, values.Length);
        for (var pass = 0; pass < Passes; pass++)
        {
            var offsets = counts.AsSpan(pass * Buckets, Buckets);
            if (offsets.IndexOf(values.Length) >= 0) continue; // All have the same digit: the order stands.
            Accumulate(offsets);
            Distribute(from, to, offsets, pass * Bits);
            var sorted = to;
            to = from;
            from = sorted;
        }

        for (var i = 0; i < from.Length; i++) keys[i] = Restored(from[i]);
    }

    /// <summary>Turns each number into a key whose order as a whole number is the number's own, and counts the keys' digits.</summary>
    private static int[] CountDigits(Span<ulong> keys)
    {
        var counts = new int[Passes * Buckets];
        for (var i = 0; i < keys.Length; i++)
        {
            var bits = keys[i];
            var key = bits ^ ((ulong)((long)bits >> 63) | 0x8000_0000_0000_0000UL);
            keys[i] = key;
            for (var pass = 0; pass < Passes; pass++) counts[pass * Buckets + ((int)(key >> (pass * Bits)) & (Buckets - 1))]++;
        }

        return counts;
    }

    private static void Accumulate(Span<int> counts)
    {
        var sum = 0;
        for (var i = 0; i < counts.Length; i++) (counts[i], sum) = (sum, sum + counts[i]);
    }

    private static void Distribute(ReadOnlySpan<ulong> from, Span<ulong> to, Span<int> offsets, int shift)
    {
        foreach (var key in from) to[offsets[(int)(key >> shift) & (Buckets - 1)]++] = key;
    }

    private static ulong Restored(ulong key) => key ^ ((key >> 63) - 1 | 0x8000_0000_0000_0000UL);
}
