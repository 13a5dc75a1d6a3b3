using Assay.Evaluate.Estimates;

namespace Assay.Evaluate.Performance;

/// <summary>The model against the baseline on the same test rows, by one metric.</summary>
public sealed record MetricComparison
{
    /// <summary>Model minus baseline, in the unit of the metric, with its interval.</summary>
    public required Estimate Difference { get; init; }

    /// <summary>The test: <c>DeLong</c>, <c>McNemar (exact)</c>, <c>paired bootstrap 2000</c>.</summary>
    public required string Test { get; init; }

    /// <summary>Two-sided p-value, 0 to 1; null when the test is not defined.</summary>
    public double? PValue { get; init; }

    /// <summary>p-value after Holm's correction over all metrics compared.</summary>
    public double? AdjustedPValue { get; init; }
}
