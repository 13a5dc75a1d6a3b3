using Assay.Evaluate.Estimates;
using Assay.Frame;

namespace Assay.Evaluate.Performance;

/// <summary>One metric of the model: on the test set, on the training rows, and beside the baseline.</summary>
public sealed record MetricResult
{
    /// <summary>Name as in <c>assay.yaml</c> and scikit-learn: <c>roc_auc</c>.</summary>
    public required string Name { get; init => field = MetricCatalogue.Current(value); }

    /// <summary>True where more is better; false for losses and errors.</summary>
    public required bool HigherIsBetter { get; init; }

    /// <summary>Whether the problem names it as the metric that decides.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>On the test set, with its interval.</summary>
    public required Estimate Test { get; init; }

    /// <summary>On the training rows, each predicted by models that did not see it (mean over repeats of cross-validation); null when undefined.</summary>
    public double? OutOfFold { get; init; }

    /// <summary>On the training rows, predicted by the model fitted to them: optimistic by nature; null when undefined.</summary>
    public double? Apparent { get; init; }

    /// <summary>How much worse the test set is than the out-of-fold value, in the unit of the metric: positive is worse on the test set.</summary>
    public double? OutOfFoldGap { get; init; }

    /// <summary>How much worse the test set is than the apparent value: a large one means that the model has learnt its training rows by heart.</summary>
    public double? ApparentGap { get; init; }

    /// <summary>The baseline on the same test rows.</summary>
    public Estimate? Baseline { get; init; }

    /// <summary>The paired comparison with the baseline; null when there is none.</summary>
    public MetricComparison? Comparison { get; init; }
}
