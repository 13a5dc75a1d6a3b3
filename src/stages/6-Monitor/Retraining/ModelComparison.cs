using Assay.Evaluate.Estimates;

namespace Assay.Monitor.Retraining;

/// <summary>Two models on the same rows, by one metric.</summary>
public sealed record ModelComparison
{
    /// <summary>The metric: <c>roc_auc</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>False for losses and errors.</summary>
    public required bool HigherIsBetter { get; init; }

    /// <summary>Rows.</summary>
    public required int Rows { get; init; }

    /// <summary>The champion's value; null when it is not defined on these rows.</summary>
    public double? Champion { get; init; }

    /// <summary>The challenger's.</summary>
    public double? Challenger { get; init; }

    /// <summary>Challenger minus champion, with its interval; null when it is not defined.</summary>
    public Estimate? Difference { get; init; }

    /// <summary>The paired test: <c>DeLong</c>, <c>McNemar (exact)</c>, <c>paired permutation 2000</c>; null when none is defined.</summary>
    public string? Test { get; init; }

    /// <summary>Its two-sided p-value, 0 to 1.</summary>
    public double? PValue { get; init; }

    /// <summary>How much better the challenger is, in the unit of the metric: below 0 it is worse; null when it is not defined.</summary>
    public double? Gain() => Difference?.Value is { } difference ? HigherIsBetter ? difference : -difference : null;
}
