using Assay.Evaluate.Scoring;

namespace Assay.Evaluate.Metrics;

/// <summary>Multiclass metrics over scored rows, as scikit-learn defines them; means over classes are over the classes that occur.</summary>
internal static class MulticlassFormulas
{
    private const double Least = 1e-15;

    public static Func<ScoredRows, double> For(string name) => name switch
    {
        "accuracy" => rows => (double)Enumerable.Range(0, rows.Count).Count(row => (int)rows.Targets[row] == rows.Decisions[row]) / rows.Count,
        "balanced_accuracy" => rows => Classes(rows).Where(cell => cell.Actual > 0).Average(cell => cell.Right / cell.Actual),
        "f1_macro" => rows => Classes(rows).Where(cell => cell.Actual + cell.Called > 0).Average(F1),
        "f1_weighted" => rows => Classes(rows).Sum(cell => cell.Actual * F1(cell)) / rows.Count,
        "mcc" => Matthews,
        "log_loss" => LogLoss,
        "roc_auc_ovr" => AreaOneAgainstRest,
        _ => throw new ArgumentException($"There is no formula for '{name}'.", nameof(name)),
    };

    private static (double Actual, double Called, double Right)[] Classes(ScoredRows rows)
    {
        var cells = new (double Actual, double Called, double Right)[rows.Width];
        for (var row = 0; row < rows.Count; row++)
        {
            var (actual, called) = ((int)rows.Targets[row], rows.Decisions[row]);
            cells[actual].Actual++;
            cells[called].Called++;
            if (actual == called) cells[actual].Right++;
        }
        return cells;
    }

    private static double F1((double Actual, double Called, double Right) cell) => cell.Actual + cell.Called > 0 ? 2 * cell.Right / (cell.Actual + cell.Called) : 0;

    /// <summary>Gorodkin's R_K (2004).</summary>
    private static double Matthews(ScoredRows rows)
    {
        var cells = Classes(rows);
        double count = rows.Count;
        var covariance = count * cells.Sum(cell => cell.Right) - cells.Sum(cell => cell.Actual * cell.Called);
        var variances = (count * count - cells.Sum(cell => cell.Called * cell.Called)) * (count * count - cells.Sum(cell => cell.Actual * cell.Actual));
        return variances > 0 ? covariance / Math.Sqrt(variances) : 0;
    }

    private static double LogLoss(ScoredRows rows)
    {
        var sum = 0.0;
        for (var row = 0; row < rows.Count; row++) sum -= Math.Log(Math.Clamp(rows.Outputs[row * rows.Width + (int)rows.Targets[row]], Least, 1));
        return sum / rows.Count;
    }

    /// <summary>Unweighted mean over classes; NaN when a class does not occur, or nothing else does.</summary>
    private static double AreaOneAgainstRest(ScoredRows rows)
    {
        var scores = new double[rows.Count];
        var sum = 0.0;
        for (var k = 0; k < rows.Width; k++)
        {
            for (var row = 0; row < scores.Length; row++) scores[row] = rows.Outputs[row * rows.Width + k];
            var one = k;
            sum += RankFormulas.AreaUnderRoc(scores, row => (int)rows.Targets[row] == one);
        }
        return sum / rows.Width;
    }
}
