namespace Assay.Statistics.Moments;

/// <summary>A sample in increasing order, for the measures that take one sorted so that it is sorted once.</summary>
public static class SortedSample
{
    /// <summary>A sorted copy of the values that are there: NaN stands for a missing value and is left out.</summary>
    public static double[] Of(ReadOnlySpan<double> values) => new SampleSorter().Sort(values).ToArray();
}
