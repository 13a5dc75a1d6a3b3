namespace Assay.Statistics.Distances;

/// <summary>What every test asks of its samples.</summary>
internal static class Samples
{
    /// <summary>A sorted copy.</summary>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static double[] Sorted(ReadOnlySpan<double> sample, string name)
    {
        RefuseNaN(sample, name);
        var sorted = sample.ToArray();
        Moments.RadixSort.Sort(sorted);
        return sorted;
    }

    /// <summary>A sorted copy, and the place in the sample that each value came from.</summary>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static double[] Sorted(ReadOnlySpan<double> sample, string name, out int[] places)
    {
        RefuseNaN(sample, name);
        var sorted = sample.ToArray();
        places = new int[sorted.Length];
        for (var i = 0; i < places.Length; i++) places[i] = i;
        Array.Sort(sorted, places);
        return sorted;
    }

    /// <summary>Refuses a sample that holds NaN: missing values must be removed or counted by the caller, never guessed here.</summary>
    public static void RefuseNaN(ReadOnlySpan<double> sample, string name)
    {
        foreach (var value in sample)
            if (double.IsNaN(value)) throw new ArgumentException("The sample holds NaN; remove missing values first.", name);
    }

    /// <summary>True when every value is finite.</summary>
    public static bool AllFinite(ReadOnlySpan<double> sample)
    {
        foreach (var value in sample)
            if (!double.IsFinite(value)) return false;
        return true;
    }
}
