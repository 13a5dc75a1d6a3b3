using Assay.Evaluate.Scoring;

namespace Assay.Evaluate.Metrics;

/// <summary>A performance metric by its name in <c>assay.yaml</c>.</summary>
/// <param name="Name">scikit-learn's name: <c>roc_auc</c>.</param>
/// <param name="HigherIsBetter">False for losses and errors.</param>
/// <param name="Compute">Its value on scored rows; NaN when it is not defined on them, as where a prediction is not finite.</param>
public sealed record Metric(string Name, bool HigherIsBetter, Func<ScoredRows, double> Compute)
{
    /// <summary>How much worse <paramref name="value"/> is than <paramref name="reference"/>: positive is worse.</summary>
    public double LossFrom(double reference, double value) => HigherIsBetter ? reference - value : value - reference;

    /// <summary>Its value without the rows whose predictions are not finite; NaN when none is left.</summary>
    public double OnFinite(ScoredRows rows)
    {
        var finite = Enumerable.Range(0, rows.Count).Where(rows.IsFinite).ToArray();
        if (finite.Length == 0) return double.NaN;
        return Compute(finite.Length == rows.Count ? rows : rows.Take(finite));
    }
}
