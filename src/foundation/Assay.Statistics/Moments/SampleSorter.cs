namespace Assay.Statistics.Moments;

/// <summary>Sorts one sample after another in the same memory: for tables of many long columns. Not for several threads at once.</summary>
public sealed class SampleSorter
{
    private double[] _values = [];
    private ulong[] _buffer = [];

    /// <summary>The values that are there (NaN is left out), in increasing order; they are overwritten by the next call.</summary>
    public ReadOnlySpan<double> Sort(ReadOnlySpan<double> values)
    {
        if (_values.Length < values.Length) (_values, _buffer) = (new double[values.Length], new ulong[values.Length]);
        var present = 0;
        foreach (var value in values) if (!double.IsNaN(value)) _values[present++] = value;
        var sorted = _values.AsSpan(0, present);
        RadixSort.Sort(sorted, _buffer);
        return sorted;
    }
}
