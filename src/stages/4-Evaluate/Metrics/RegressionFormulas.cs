using Assay.Evaluate.Scoring;
using Assay.Statistics.Regression;

namespace Assay.Evaluate.Metrics;

/// <summary>Which measure of predicted numbers each metric's name means.</summary>
internal static class RegressionFormulas
{
    public static Func<ScoredRows, double> For(string name) => name switch
    {
        "rmse" => rows => SquaredError.RootMean(rows.Targets, rows.Outputs),
        "mae" => rows => AbsoluteError.Mean(rows.Targets, rows.Outputs),
        "median_absolute_error" => rows => AbsoluteError.Median(rows.Targets, rows.Outputs),
        "mape" => rows => PercentageError.MeanAbsolute(rows.Targets, rows.Outputs),
        "r2" => rows => ExplainedShare.Determination(rows.Targets, rows.Outputs),
        _ => throw new ArgumentException($"There is no formula for '{name}'.", nameof(name)),
    };
}
