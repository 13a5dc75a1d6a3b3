namespace Assay.Train.Metrics;

/// <summary>Metrics of predicted numbers, as scikit-learn defines them.</summary>
internal static class RegressionMetrics
{
    // scikit-learn's floor for the divisor of a relative error.
    private const double Least = 2.220446049250313e-16;

    public static IEnumerable<(string Name, double Value)> Of(double[] targets, double[] predictions)
    {
        var errors = targets.Select((target, row) => Math.Abs(target - predictions[row])).ToArray();
        var squares = errors.Sum(error => error * error);
        var mean = targets.Average();
        yield return ("rmse", Math.Sqrt(squares / errors.Length));
        yield return ("mae", errors.Average());
        yield return ("r2", 1 - squares / targets.Sum(target => (target - mean) * (target - mean)));
        yield return ("median_absolute_error", Median(errors));
        yield return ("mape", errors.Select((error, row) => error / Math.Max(Math.Abs(targets[row]), Least)).Average());
    }

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
