using Assay.Evaluate.Scoring;

namespace Assay.Evaluate.Metrics;

/// <summary>What each kind of wrong decision costs.</summary>
/// <param name="FalsePositive">A negative called positive.</param>
/// <param name="FalseNegative">A positive called negative.</param>
/// <param name="Unit">What both are counted in; null when nobody has said.</param>
public sealed record Costs(double FalsePositive, double FalseNegative, string? Unit)
{
    /// <summary>Mean cost a row of the decisions on binary rows; NaN without rows.</summary>
    public double Expected(ScoredRows rows) => BinaryFormulas.Cells(rows).MeanCost(FalsePositive, FalseNegative);
}
