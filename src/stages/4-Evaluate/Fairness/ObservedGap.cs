using Assay.Evaluate.Estimates;

namespace Assay.Evaluate.Fairness;

/// <summary>The difference in actual outcomes between two groups, in all rows of the data, before any model. A model that predicts well will carry it on.</summary>
public sealed record ObservedGap
{
    /// <summary>The group with the lower rate.</summary>
    public required string LowerGroup { get; init; }

    /// <summary>Its rows.</summary>
    public required int LowerRows { get; init; }

    /// <summary>Its share of positive outcomes, 0 to 1 (regression: its mean target).</summary>
    public required double LowerRate { get; init; }

    /// <summary>The group with the higher rate.</summary>
    public required string HigherGroup { get; init; }

    /// <summary>Its rows.</summary>
    public required int HigherRows { get; init; }

    /// <summary>Its share of positive outcomes (regression: its mean target).</summary>
    public required double HigherRate { get; init; }

    /// <summary>Higher minus lower, with Newcombe's interval (regression: Welch's).</summary>
    public required Estimate Difference { get; init; }
}
