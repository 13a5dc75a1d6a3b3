using Assay.Monitor.Drift;
using Assay.Statistics.Calibration;
using Assay.Statistics.Classification;
using Assay.Statistics.Intervals;
using Assay.Statistics.Moments;

namespace Assay.Monitor.Outcomes;

/// <summary>Measures how well a model of several classes did, by the labels that have come.</summary>
internal static class ClassWatch
{
    private const int Bins = 10;

    /// <summary>Accuracy, the mean of the classes' recalls, the mean of their F1 and, where probabilities are known, the log loss. A class that only came counts too.</summary>
    public static RealisedMetric[] Metrics(CalledRows rows)
    {
        var classes = rows.Classes();
        int[] Codes(string[] of) => [.. of.Select(name => Array.BinarySearch(classes, name, StringComparer.Ordinal))];
        var confusion = ClassConfusion.Of(Codes(rows.Actual), Codes(rows.Called), classes.Length);
        var accuracy = ProportionInterval.Wilson((long)confusion.Right, rows.Actual.Length);
        RealisedMetric[] metrics =
        [
            Of("accuracy", accuracy),
            new("balanced_accuracy", Finite.OrNull(confusion.BalancedAccuracy), null, null),
            new("f1_macro", Finite.OrNull(confusion.FBeta(Averaging.Macro)), null, null),
        ];
        if (rows.Given is not { } given) return metrics;
        return [.. metrics, Of("log_loss", MeanInterval.Student(CentralMoments.Of([.. given.Select(LogLoss.OfRow)])))];
    }

    /// <summary>How far the probability of what was called lies from how often it was right.</summary>
    public static RealisedPerformance WithCalibration(RealisedPerformance performance, CalledRows rows)
    {
        if (rows.Confidence is not { } confidence) return performance;
        bool[] right = [.. rows.Actual.Zip(rows.Called, string.Equals)];
        return performance with
        {
            CalibrationError = Finite.OrNull(CalibrationError.Expected(ReliabilityCurve.EqualWidth(right, confidence, Bins))),
            MeanForecast = confidence.Average(),
            ObservedShare = right.Count(each => each) / (double)right.Length,
        };
    }

    private static RealisedMetric Of(string name, Estimate estimate) => new(name, Finite.OrNull(estimate.Value), Finite.OrNull(estimate.Lower), Finite.OrNull(estimate.Upper));
}
