using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Assay.Statistics.Sketches;

/// <summary>
/// How often each text occurs, in one pass and bounded space, merged with the counts of other parts: exact while no more than
/// <see cref="Capacity"/> different texts occur; beyond that (at twice the capacity) the same number is taken off every count, those
/// that reach nothing are forgotten, and <see cref="Undercount"/> says how much was taken off: a count is too low by at most that.
/// It never exceeds the number of texts over (capacity + 1), in whatever order parts are merged.
/// Source: J. Misra and D. Gries (1982); P. K. Agarwal et al., "Mergeable summaries" (2013).
/// </summary>
public sealed class FrequencySketch
{
    /// <summary>The capacity unless told.</summary>
    public const int DefaultCapacity = 1024;

    private readonly Dictionary<string, long> _counts;

    /// <summary>A sketch of nothing.</summary>
    /// <param name="capacity">How many different texts are counted exactly, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is not positive.</exception>
    public FrequencySketch(int capacity = DefaultCapacity) : this(capacity, 0, 0, new(StringComparer.Ordinal)) { }

    private FrequencySketch(int capacity, long count, long undercount, Dictionary<string, long> counts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        (Capacity, Count, Undercount, _counts) = (capacity, count, undercount, counts);
    }

    /// <summary>How many different texts are counted exactly.</summary>
    public int Capacity { get; }

    /// <summary>How many texts were added.</summary>
    public long Count { get; private set; }

    /// <summary>By how much a count may be too low, that of a text not kept (0) included.</summary>
    public long Undercount { get; private set; }

    /// <summary>Whether every count is right.</summary>
    public bool IsExact => Undercount == 0;

    /// <summary>Adds a text so many times.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of times is negative.</exception>
    public void Add(string text, long times = 1)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        if (times == 0) return;
        Count += times;
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, text, out _) += times;
        if (_counts.Count > 2 * Capacity) Reduce();
    }

    /// <summary>The sketch of both parts; the parts stay as they are.</summary>
    /// <exception cref="ArgumentException">The capacities differ.</exception>
    public FrequencySketch Merge(FrequencySketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Capacity != Capacity) throw new ArgumentException($"Sketches of capacity {Capacity} and {other.Capacity} do not merge.", nameof(other));
        var merged = new FrequencySketch(Capacity, Count + other.Count, Undercount + other.Undercount, new(_counts, StringComparer.Ordinal));
        foreach (var (text, times) in other._counts) CollectionsMarshal.GetValueRefOrAddDefault(merged._counts, text, out _) += times;
        if (merged._counts.Count > 2 * Capacity) merged.Reduce();
        return merged;
    }

    /// <summary>Between which numbers the true count of a text lies.</summary>
    public FrequencyRange Of(string text)
    {
        var kept = _counts.GetValueOrDefault(text);
        return new FrequencyRange(kept, Math.Min(Count, kept + Undercount));
    }

    /// <summary>The texts kept with their counts (too low by at most <see cref="Undercount"/>), the most frequent first, equal ones by ordinal order of the text.</summary>
    public ImmutableArray<KeyValuePair<string, long>> Counts() =>
        [.. _counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    /// <summary>All that there is to keep.</summary>
    public FrequencySketchState State() => new(Capacity, Count, Undercount, _counts.ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>The sketch that was kept.</summary>
    /// <exception cref="ArgumentException">It is no state of a sketch: a count is not positive, or the counts exceed what was added.</exception>
    public static FrequencySketch Restore(FrequencySketchState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.Require();
        return new FrequencySketch(state.Capacity, state.Count, state.Undercount, new(state.Counts, StringComparer.Ordinal));
    }

    /// <summary>Takes the (capacity + 1)-th greatest count off all: at least capacity + 1 counts shrink by it, hence the bound.</summary>
    private void Reduce()
    {
        var sorted = _counts.Values.ToArray();
        Array.Sort(sorted);
        var off = sorted[^(Capacity + 1)];
        foreach (var (text, times) in _counts.ToArray())
        {
            if (times > off) _counts[text] = times - off;
            else _counts.Remove(text);
        }
        Undercount += off;
    }
}
