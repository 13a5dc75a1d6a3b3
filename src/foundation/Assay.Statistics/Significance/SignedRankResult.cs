using Assay.Statistics.Distances;

namespace Assay.Statistics.Significance;

/// <summary>The outcome of a signed rank test.</summary>
/// <param name="PositiveRanks">The sum of the ranks of pairs in which the first is greater.</param>
/// <param name="NegativeRanks">That of pairs in which the second is.</param>
/// <param name="Pairs">Pairs that differ: the others are left out.</param>
/// <param name="PValue">In [0, 1]; NaN when no pair differs.</param>
/// <param name="Method">How the p-value was found.</param>
public readonly record struct SignedRankResult(double PositiveRanks, double NegativeRanks, int Pairs, double PValue, PValueMethod Method)
{
    /// <summary>W, the lesser of the two sums.</summary>
    public double Statistic => Math.Min(PositiveRanks, NegativeRanks);
}
