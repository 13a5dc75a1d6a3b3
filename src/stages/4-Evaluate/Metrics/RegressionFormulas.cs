using Assay.Evaluate.Scoring;
using Assay.Statistics.Moments;

namespace Assay.Evaluate.Metrics;

/// <summary>Regression metrics over scored rows, as scikit-learn defines them.</summary>
internal static class RegressionFormulas
{
    private const double LeastDenominator = 2.220446049250313e-16;

    public static Func<ScoredRows, double> For(string name) => name switch
    {
        "rmse" => rows => Math.Sqrt(Mean(rows, error => error * error)),
        "mae" => rows => Mean(rows, Math.Abs),
        "median_absolute_error" => Median,
        "mape" => PercentageError,
        "r2" => Determination,
        _ => throw new ArgumentException($"There is no formula for '{name}'.", nameof(name)),
    };

    private static double Mean(ScoredRows rows, Func<double, double> of)
    {
        var sum = 0.0;
        for (var row = 0; row < rows.Count; row++) sum += of(rows.Targets[row] - rows.Outputs[row]);
        return sum / rows.Count;
    }

    private static double Median(ScoredRows rows)
    {
        var errors = new double[rows.Count];
        for (var row = 0; row < errors.Length; row++) errors[row] = Math.Abs(rows.Targets[row] - rows.Outputs[row]);
        Array.Sort(errors);
        return Quantile.OfSorted(errors, 0.5);
    }

    /// <summary>A target of 0 makes this huge, as it does in scikit-learn.</summary>
    private static double PercentageError(ScoredRows rows)
    {
        var sum = 0.0;
        for (var row = 0; row < rows.Count; row++) sum += Math.Abs(rows.Targets[row] - rows.Outputs[row]) / Math.Max(Math.Abs(rows.Targets[row]), LeastDenominator);
        return sum / rows.Count;
    }

    private static double Determination(ScoredRows rows)
    {
        var mean = rows.Targets.Average();
        var total = rows.Targets.Sum(target => (target - mean) * (target - mean));
        return total > 0 ? 1 - Mean(rows, error => error * error) * rows.Count / total : double.NaN;
    }
}
