using Assay.Statistics.Distances;

namespace Assay.Statistics.Correlation;

/// <summary>Ranks from 1, equal values sharing the mean of their ranks.</summary>
public static class MidRanks
{
    /// <summary>The rank of each value, in the order given.</summary>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static double[] Of(ReadOnlySpan<double> values) => Of(values, out _);

    /// <summary>The ranks, and Σ (t³ − t) over groups of t equal values, by which rank tests are corrected for ties.</summary>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static double[] Of(ReadOnlySpan<double> values, out double ties)
    {
        var sorted = Samples.Sorted(values, nameof(values), out var places);
        var ranks = new double[sorted.Length];
        ties = 0.0;
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end] == sorted[start]; end++) { }
            for (var i = start; i < end; i++) ranks[places[i]] = 0.5 * (start + 1 + end);
            double equal = end - start;
            ties += (equal * equal - 1.0) * equal;
        }
        return ranks;
    }
}
