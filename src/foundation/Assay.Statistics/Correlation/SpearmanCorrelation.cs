using Assay.Statistics.Distances;

namespace Assay.Statistics.Correlation;

/// <summary>The correlation of ranks, ties sharing their mean rank: whether one sample rises with the other, by whatever curve.</summary>
public static class SpearmanCorrelation
{
    /// <summary>ρ in [−1, 1], with the two-sided p-value by Student's law, as SciPy; rough below about 10 pairs.</summary>
    /// <returns>NaN when a sample does not vary; the p-value also with fewer than three pairs.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a value is NaN.</exception>
    public static TestResult Test(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Pairs.Require(first, second);
        return PearsonCorrelation.Test(MidRanks.Of(first), MidRanks.Of(second));
    }
}
