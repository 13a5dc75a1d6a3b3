using System.Collections.Immutable;
using Assay.Evaluate.Estimates;

namespace Assay.Evaluate.Performance;

/// <summary>The threshold that turns a probability into a decision, chosen by cost on out-of-fold predictions, and what it does on the test set (binary tasks).</summary>
public sealed record Decision
{
    /// <summary>A row is called positive when its probability is at or above it; 0 to 1, and above 1 where calling none positive is cheapest.</summary>
    public required double Threshold { get; init; }

    /// <summary>How it was chosen, in a sentence.</summary>
    public required string HowChosen { get; init; }

    /// <summary>Cost of a negative called positive.</summary>
    public required double FalsePositiveCost { get; init; }

    /// <summary>Cost of a positive called negative.</summary>
    public required double FalseNegativeCost { get; init; }

    /// <summary>What the costs are counted in, if the project says.</summary>
    public string? CostUnit { get; init; }

    /// <summary>Expected cost a row at the threshold, on out-of-fold predictions: a little optimistic, since the threshold was chosen there. Null when there are none.</summary>
    public double? OutOfFoldCost { get; init; }

    /// <summary>Expected cost a row at the threshold on the test set.</summary>
    public required Estimate TestCost { get; init; }

    /// <summary>Expected cost a row of the baseline on the test set; null when there is none.</summary>
    public double? BaselineCost { get; init; }

    /// <summary>Expected cost a row of calling every test row positive.</summary>
    public required double AlwaysPositiveCost { get; init; }

    /// <summary>Expected cost a row of calling no test row positive.</summary>
    public required double NeverPositiveCost { get; init; }

    /// <summary>Counts at the threshold on the test set.</summary>
    public required ConfusionMatrix Confusion { get; init; }

    /// <summary>X: threshold; Y: expected cost a row on out-of-fold predictions. At most 200 points.</summary>
    public ImmutableArray<CurvePoint> CostCurve { get; init; } = [];
}
