using System.Collections.Immutable;

namespace Assay.Statistics.Sketches;

/// <summary>The values of one weight: at height 0 in the order they came, above it sorted.</summary>
internal sealed class SketchLevel
{
    private double[] _values = [];

    /// <summary>How many.</summary>
    public int Count { get; private set; }

    /// <summary>The values.</summary>
    public ReadOnlySpan<double> Values => _values.AsSpan(0, Count);

    /// <summary>A level of these values, sorted above height 0.</summary>
    public static SketchLevel Of(double[] values, int height)
    {
        if (height > 0) Array.Sort(values);
        return new SketchLevel { _values = values, Count = values.Length };
    }

    /// <summary>Levels of the values of both, height by height.</summary>
    public static List<SketchLevel> Union(List<SketchLevel> first, List<SketchLevel> second) =>
        [.. Enumerable.Range(0, Math.Max(first.Count, second.Count)).Select(height => Of([.. At(first, height), .. At(second, height)], height))];

    /// <summary>Adds values at the end; −0 counts as 0.</summary>
    public void Append(ReadOnlySpan<double> values)
    {
        if (Count + values.Length > _values.Length) Array.Resize(ref _values, Math.Max(Count + values.Length, 2 * _values.Length));
        foreach (var value in values) _values[Count++] = value + 0.0;
    }

    /// <summary>Adds sorted values to sorted ones.</summary>
    public void MergeSorted(ReadOnlySpan<double> sorted)
    {
        var merged = new double[Count + sorted.Length];
        int own = 0, other = 0;
        for (var i = 0; i < merged.Length; i++)
            merged[i] = other == sorted.Length || (own < Count && _values[own] <= sorted[other]) ? _values[own++] : sorted[other++];
        (_values, Count) = (merged, merged.Length);
    }

    /// <summary>Takes every second value out, beginning with the second if <paramref name="second"/>, and forgets those between; of an odd number the greatest stays behind.</summary>
    public double[] Halve(bool second)
    {
        _values.AsSpan(0, Count).Sort();
        var kept = new double[Count / 2];
        for (var i = 0; i < kept.Length; i++) kept[i] = _values[2 * i + (second ? 1 : 0)];
        if (Count % 2 == 1) _values[0] = _values[Count - 1];
        Count %= 2;
        return kept;
    }

    /// <summary>The values, to keep.</summary>
    public ImmutableArray<double> Kept() => [.. Values];

    private static double[] At(List<SketchLevel> levels, int height) => height < levels.Count ? levels[height].Values.ToArray() : [];
}
