using Assay.Frame;
using Assay.Statistics.Calibration;
using Assay.Statistics.Classification;

namespace Assay.Train.Metrics;

/// <summary>Metrics of two classes; a share of no rows is undefined (NaN).</summary>
internal static class BinaryMetrics
{
    public static IEnumerable<(string Name, double Value)> Of(double[] targets, double[] probabilities, ErrorCosts? costs)
    {
        var actual = Array.ConvertAll(targets, target => target > 0.5);
        var cells = BinaryConfusion.AtThreshold(actual, probabilities, MetricTable.Threshold);
        yield return ("roc_auc", AreaUnderRoc.Of(actual, probabilities));
        yield return ("average_precision", PrecisionRecallCurve.AveragePrecision(actual, probabilities));
        yield return ("accuracy", cells.Accuracy);
        yield return ("balanced_accuracy", cells.BalancedAccuracy);
        yield return ("precision", cells.Precision);
        yield return ("recall", cells.Recall);
        yield return ("specificity", cells.Specificity);
        yield return ("f1", cells.F1);
        yield return ("mcc", cells.Matthews);
        yield return ("log_loss", LogLoss.Binary(actual, probabilities));
        yield return (MetricCatalogue.BrierScore, BrierScore.Binary(actual, probabilities));
        yield return ("expected_calibration_error", CalibrationError.Expected(ReliabilityCurve.EqualWidth(actual, probabilities)));
        if (costs is not null) yield return (MetricCatalogue.ExpectedCost, Cost(actual, probabilities, costs));
    }

    // Calling a row positive costs (1 − p) · FP, negative p · FN: positive is the cheaper call from p = FP / (FP + FN) on.
    private static double Cost(bool[] actual, double[] probabilities, ErrorCosts costs) =>
        BinaryConfusion.AtThreshold(actual, probabilities, costs.FalsePositive / (costs.FalsePositive + costs.FalseNegative))
            .MeanCost(costs.FalsePositive, costs.FalseNegative);
}
