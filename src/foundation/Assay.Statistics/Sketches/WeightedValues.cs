using System.Collections.Immutable;

namespace Assay.Statistics.Sketches;

/// <summary>The values of a sketch in increasing order, with how many it stands for at or below each.</summary>
internal sealed class WeightedValues(double[] values, long[] below)
{
    /// <summary>Those of all levels; equal values together.</summary>
    public static WeightedValues Of(List<SketchLevel> levels)
    {
        var pairs = levels.SelectMany((level, height) => level.Values.ToArray().Select(value => (Value: value, Weight: 1L << height))).OrderBy(pair => pair.Value);
        List<double> values = [];
        List<long> below = [];
        foreach (var (value, weight) in pairs)
        {
            var sum = weight + (below.Count > 0 ? below[^1] : 0);
            if (values.Count > 0 && values[^1] == value) below[^1] = sum;
            else
            {
                values.Add(value);
                below.Add(sum);
            }
        }
        return new WeightedValues([.. values], [.. below]);
    }

    private long Total => below.Length > 0 ? below[^1] : 0;

    /// <summary>The share at or below a value.</summary>
    public double ShareAtOrBelow(double value)
    {
        var at = Array.BinarySearch(values, value);
        var last = at >= 0 ? at : ~at - 1;
        return Total == 0 ? double.NaN : last < 0 ? 0.0 : (double)below[last] / Total;
    }

    /// <summary>The first value with at least this share at or below it.</summary>
    public double Quantile(double probability)
    {
        if (Total == 0) return double.NaN;
        var at = Array.BinarySearch(below, (long)Math.Ceiling(probability * Total));
        return values[Math.Min(at >= 0 ? at : ~at, values.Length - 1)];
    }

    /// <summary>As pairs.</summary>
    public ImmutableArray<WeightedValue> List() => [.. values.Select((value, i) => new WeightedValue(value, below[i] - (i > 0 ? below[i - 1] : 0)))];
}
