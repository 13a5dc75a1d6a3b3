using Assay.Statistics.Distances;

namespace Assay.Statistics.Correlation;

/// <summary>What measures of paired samples ask of them.</summary>
internal static class Pairs
{
    /// <summary>Refuses samples of different lengths, or that hold NaN.</summary>
    public static void Require(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length) throw new ArgumentException($"{first.Length} values are paired with {second.Length}; give both of the same rows.", nameof(second));
        Samples.RefuseNaN(first, nameof(first));
        Samples.RefuseNaN(second, nameof(second));
    }

    /// <summary>First less second, pair by pair.</summary>
    /// <exception cref="ArgumentException">Lengths differ, or a value is NaN.</exception>
    public static double[] Differences(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Require(first, second);
        var differences = new double[first.Length];
        for (var i = 0; i < differences.Length; i++) differences[i] = first[i] - second[i];
        return differences;
    }
}
