using Assay.Evaluate.Scoring;

namespace Assay.Evaluate.Metrics;

/// <summary>Binary metrics over scored rows, as scikit-learn defines them; a share of no rows is undefined (NaN), not 0.</summary>
internal static class BinaryFormulas
{
    /// <summary>Bins of the expected calibration error.</summary>
    public const int CalibrationBins = 10;

    private const double Least = 1e-15;

    public static Func<ScoredRows, double> For(string name) => name switch
    {
        "roc_auc" => rows => RankFormulas.AreaUnderRoc(rows.Outputs, row => rows.Targets[row] > 0.5),
        "average_precision" => rows => RankFormulas.AveragePrecision(rows.Outputs, row => rows.Targets[row] > 0.5),
        "log_loss" => LogLoss,
        "brier" => Brier,
        "expected_calibration_error" => EqualWidthError,
        _ => FromCells(name),
    };

    /// <summary>The bin of equal width that a probability falls in.</summary>
    public static int BinOf(double probability) => Math.Clamp((int)(probability * CalibrationBins), 0, CalibrationBins - 1);

    /// <summary>Expected calibration error over bins of equal width, the lower end of each included.</summary>
    public static double EqualWidthError(ScoredRows rows)
    {
        var bins = new (double Predicted, double Observed)[CalibrationBins];
        for (var row = 0; row < rows.Count; row++)
        {
            ref var bin = ref bins[BinOf(rows.Outputs[row])];
            bin = (bin.Predicted + rows.Outputs[row], bin.Observed + rows.Targets[row]);
        }
        return bins.Sum(bin => Math.Abs(bin.Predicted - bin.Observed)) / rows.Count;
    }

    private static Func<ScoredRows, double> FromCells(string name)
    {
        Func<ConfusionCells, double> of = name switch
        {
            "accuracy" => cells => cells.Accuracy,
            "balanced_accuracy" => cells => (cells.Recall + cells.Specificity) / 2,
            "precision" => cells => cells.Precision,
            "recall" => cells => cells.Recall,
            "specificity" => cells => cells.Specificity,
            "f1" => cells => cells.F1,
            "mcc" => cells => cells.Matthews,
            _ => throw new ArgumentException($"There is no formula for '{name}'.", nameof(name)),
        };
        return rows => of(ConfusionCells.Of(rows));
    }

    private static double LogLoss(ScoredRows rows)
    {
        var sum = 0.0;
        for (var row = 0; row < rows.Count; row++) sum -= Math.Log(Math.Clamp(rows.Targets[row] > 0.5 ? rows.Outputs[row] : 1 - rows.Outputs[row], Least, 1));
        return sum / rows.Count;
    }

    private static double Brier(ScoredRows rows)
    {
        var sum = 0.0;
        for (var row = 0; row < rows.Count; row++) sum += (rows.Outputs[row] - rows.Targets[row]) * (rows.Outputs[row] - rows.Targets[row]);
        return sum / rows.Count;
    }
}
