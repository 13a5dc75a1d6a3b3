using System.Collections.Immutable;
using Assay.Evaluate.Estimates;

namespace Assay.Evaluate.Performance;

/// <summary>
/// Whether predicted probabilities mean what they say, on the test set (binary tasks). Good calibration over all rows says nothing of calibration within a group.
/// </summary>
public sealed record Calibration
{
    /// <summary>Number of bins of both errors and of the curve.</summary>
    public required int Bins { get; init; }

    /// <summary>Expected calibration error over bins of equal width; probability units.</summary>
    public required Estimate EqualWidthError { get; init; }

    /// <summary>Expected calibration error over bins of equal mass; probability units.</summary>
    public required Estimate EqualMassError { get; init; }

    /// <summary>Brier score: mean squared difference of probability and outcome, 0 to 1.</summary>
    public required Estimate Brier { get; init; }

    /// <summary>Murphy's reliability part of the Brier score, over bins of equal width: lower is better. The three parts add up to the score but for what varies within bins.</summary>
    public double? Reliability { get; init; }

    /// <summary>Murphy's resolution part: higher is better.</summary>
    public double? Resolution { get; init; }

    /// <summary>Murphy's uncertainty part: a property of the data alone.</summary>
    public double? Uncertainty { get; init; }

    /// <summary>Slope of the outcome's logistic regression on the prediction's log-odds: 1 is ideal, below 1 means over-confident.</summary>
    public double? Slope { get; init; }

    /// <summary>Intercept of the same regression: 0 is ideal.</summary>
    public double? Intercept { get; init; }

    /// <summary>The reliability curve over bins of equal mass, empty bins left out.</summary>
    public ImmutableArray<ReliabilityBin> Curve { get; init; } = [];

    /// <summary>What calibrators learnt from out-of-fold predictions would change.</summary>
    public ImmutableArray<Recalibration> Recalibrations { get; init; } = [];
}
