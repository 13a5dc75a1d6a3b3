using Assay.Frame;

namespace Assay.Train.Metrics;

/// <summary>Metrics of two classes, as scikit-learn defines them; a share of no rows is undefined (NaN).</summary>
internal static class BinaryMetrics
{
    private const int CalibrationBins = 10;

    public static IEnumerable<(string Name, double Value)> Of(double[] targets, double[] probabilities, ErrorCosts? costs)
    {
        var cells = Cells.Count(targets, probabilities, MetricTable.Threshold);
        yield return ("roc_auc", RankMetrics.AreaUnderRoc(targets, probabilities));
        yield return ("average_precision", RankMetrics.AveragePrecision(targets, probabilities));
        yield return ("accuracy", (cells.TruePositive + cells.TrueNegative) / cells.All);
        yield return ("balanced_accuracy", (cells.Recall + cells.Specificity) / 2);
        yield return ("precision", cells.TruePositive / (cells.TruePositive + cells.FalsePositive));
        yield return ("recall", cells.Recall);
        yield return ("specificity", cells.Specificity);
        yield return ("f1", 2 * cells.TruePositive / (2 * cells.TruePositive + cells.FalsePositive + cells.FalseNegative));
        yield return ("mcc", cells.Matthews);
        yield return ("log_loss", LogLoss.Mean(targets.Select((target, row) => target > 0.5 ? probabilities[row] : 1 - probabilities[row])));
        yield return ("brier", targets.Select((target, row) => (probabilities[row] - target) * (probabilities[row] - target)).Average());
        yield return ("expected_calibration_error", CalibrationError(targets, probabilities));
        if (costs is not null) yield return (MetricCatalogue.ExpectedCost, Cost(targets, probabilities, costs));
    }

    // Calling a row positive costs (1 − p) · FP, negative p · FN: positive is the cheaper call from p = FP / (FP + FN) on.
    private static double Cost(double[] targets, double[] probabilities, ErrorCosts costs)
    {
        var cells = Cells.Count(targets, probabilities, costs.FalsePositive / (costs.FalsePositive + costs.FalseNegative));
        return (cells.FalsePositive * costs.FalsePositive + cells.FalseNegative * costs.FalseNegative) / cells.All;
    }

    private static double CalibrationError(double[] targets, double[] probabilities)
    {
        var gaps = new double[CalibrationBins];
        for (var row = 0; row < targets.Length; row++) gaps[Math.Clamp((int)(probabilities[row] * CalibrationBins), 0, CalibrationBins - 1)] += probabilities[row] - targets[row];
        return gaps.Sum(Math.Abs) / targets.Length;
    }

    private readonly record struct Cells(double TruePositive, double FalsePositive, double TrueNegative, double FalseNegative)
    {
        public double All => TruePositive + FalsePositive + TrueNegative + FalseNegative;

        public double Recall => TruePositive / (TruePositive + FalseNegative);

        public double Specificity => TrueNegative / (TrueNegative + FalsePositive);

        public double Matthews
        {
            get
            {
                var margins = (TruePositive + FalsePositive) * (TruePositive + FalseNegative) * (TrueNegative + FalsePositive) * (TrueNegative + FalseNegative);
                return margins > 0 ? (TruePositive * TrueNegative - FalsePositive * FalseNegative) / Math.Sqrt(margins) : 0;
            }
        }

        public static Cells Count(double[] targets, double[] probabilities, double threshold)
        {
            double tp = 0, fp = 0, tn = 0, fn = 0;
            for (var row = 0; row < targets.Length; row++)
            {
                if (probabilities[row] >= threshold) _ = targets[row] > 0.5 ? tp++ : fp++;
                else _ = targets[row] > 0.5 ? fn++ : tn++;
            }

            return new(tp, fp, tn, fn);
        }
    }
}
