namespace Assay.Statistics.Summaries;

/// <summary>Places in a sample in increasing order.</summary>
internal static class SortedSearch
{
    /// <summary>How many values are below <paramref name="value"/>.</summary>
    public static int Below(ReadOnlySpan<double> sorted, double value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>How many values are at or below <paramref name="value"/>.</summary>
    public static int UpTo(ReadOnlySpan<double> sorted, double value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] <= value) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
