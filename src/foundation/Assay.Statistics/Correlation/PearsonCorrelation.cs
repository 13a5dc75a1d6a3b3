using Assay.Statistics.Distances;
using Assay.Statistics.Distributions;

namespace Assay.Statistics.Correlation;

/// <summary>The correlation of two paired samples by straight lines, and Student's test that there is none. A curved relation may have none.</summary>
public static class PearsonCorrelation
{
    /// <summary>r in [−1, 1], with the two-sided p-value that holds for normal data.</summary>
    /// <returns>NaN when a sample does not vary; the p-value also with fewer than three pairs.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a value is NaN.</exception>
    public static TestResult Test(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Pairs.Require(first, second);
        var r = CoMoments.Of(first, second).Pearson;
        return new TestResult(r, PValue(r, first.Length - 2.0));
    }

    /// <summary>The p-value of r by Student's law.</summary>
    internal static double PValue(double r, double freedom) =>
        freedom > 0.0 ? StudentTDistribution.TwoSided(r * Math.Sqrt(freedom / ((1.0 - r) * (1.0 + r))), freedom) : double.NaN;
}
