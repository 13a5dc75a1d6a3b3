using Assay.Evaluate.Estimates;

namespace Assay.Evaluate.Fairness;

/// <summary>One group of test rows. Rates are shares, 0 to 1, with Wilson intervals; residuals are in the unit of the target. What a task does not have is null.</summary>
public sealed record GroupRates
{
    /// <summary>The group: <c>yes</c>, or <c>yes × no</c> on an intersection; <c>(missing)</c> where the attribute is missing.</summary>
    public required string Group { get; init; }

    /// <summary>Test rows.</summary>
    public required int Rows { get; init; }

    /// <summary>Fewer rows than the smallest group that is compared: shown, and left out of differences and ratios.</summary>
    public bool TooSmall { get; init; }

    /// <summary>Share of rows whose actual outcome is positive.</summary>
    public Estimate? BaseRate { get; init; }

    /// <summary>Share of rows called positive at the chosen threshold.</summary>
    public Estimate? SelectionRate { get; init; }

    /// <summary>Share of actual positives called positive.</summary>
    public Estimate? TruePositiveRate { get; init; }

    /// <summary>Share of actual negatives called positive.</summary>
    public Estimate? FalsePositiveRate { get; init; }

    /// <summary>Share of those called positive that are.</summary>
    public Estimate? PositivePredictiveValue { get; init; }

    /// <summary>Share of rows called rightly.</summary>
    public Estimate? Accuracy { get; init; }

    /// <summary>Mean of actual minus predicted: positive where the model is too low for the group (regression).</summary>
    public Estimate? MeanResidual { get; init; }

    /// <summary>Mean absolute error (regression).</summary>
    public Estimate? MeanAbsoluteError { get; init; }
}
