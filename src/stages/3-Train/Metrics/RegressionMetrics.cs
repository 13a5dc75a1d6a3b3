using Assay.Statistics.Regression;

namespace Assay.Train.Metrics;

/// <summary>Metrics of predicted numbers.</summary>
internal static class RegressionMetrics
{
    public static IEnumerable<(string Name, double Value)> Of(double[] targets, double[] predictions)
    {
        yield return ("rmse", SquaredError.RootMean(targets, predictions));
        yield return ("mae", AbsoluteError.Mean(targets, predictions));
        yield return ("r2", ExplainedShare.Determination(targets, predictions));
        yield return ("median_absolute_error", AbsoluteError.Median(targets, predictions));
        yield return ("mape", PercentageError.MeanAbsolute(targets, predictions));
    }
}
