using System.Collections.Immutable;
using Assay.Evaluate.Estimates;
using Assay.Evaluate.Metrics;
using Assay.Evaluate.Scoring;
using Assay.Frame;
using Assay.Statistics.Calibration;
using Assay.Statistics.Classification;
using Bin = Assay.Statistics.Calibration.ReliabilityBin;

namespace Assay.Evaluate.Performance;

/// <summary>Measures whether predicted probabilities mean what they say.</summary>
public static class CalibrationMeasurer
{
    private const int Bins = 10;

    /// <summary>On binary test rows; calibrators are fitted on the out-of-fold predictions alone. Null when no prediction is finite.</summary>
    public static Calibration? Measure(ScoredRows test, ImmutableArray<ScoredRows> outOfFold, ulong seed)
    {
        var rows = Finite(test);
        if (rows.Count == 0) return null;
        var line = CalibrationLine.Fit(rows.Positive, rows.Outputs);
        var parts = BrierDecomposition.Of(EqualWidth(rows));
        return new Calibration
        {
            Bins = Bins,
            EqualWidthError = Resampled.Of(new Metric("expected_calibration_error", false, Error), rows, seed),
            EqualMassError = Resampled.Of(new Metric("equal_mass_calibration_error", false, drawn => CalibrationError.Expected(EqualMass(drawn))), rows, seed),
            Brier = Resampled.Of(new Metric(MetricCatalogue.BrierScore, false, Brier), rows, seed),
            Reliability = parts.Reliability,
            Resolution = parts.Resolution,
            Uncertainty = parts.Uncertainty,
            Slope = line?.Slope,
            Intercept = line?.Intercept,
            Curve = [.. EqualMass(rows).Select(Shown)],
            Recalibrations = Recalibrations(rows, [.. outOfFold.Select(Finite)]),
        };
    }

    private static Bin[] EqualWidth(ScoredRows rows) => ReliabilityCurve.EqualWidth(rows.Positive, rows.Outputs, Bins);

    private static Bin[] EqualMass(ScoredRows rows) => ReliabilityCurve.EqualMass(rows.Positive, rows.Outputs, Bins);

    private static double Error(ScoredRows rows) => CalibrationError.Expected(EqualWidth(rows));

    private static double Brier(ScoredRows rows) => BrierScore.Binary(rows.Positive, rows.Outputs);

    private static ReliabilityBin Shown(Bin bin)
    {
        var (low, high) = Proportion.Wilson(bin.Positives, bin.Rows);
        return new ReliabilityBin(bin.MeanPredicted, bin.ObservedRate, low, high, bin.Rows);
    }

    /// <summary>A calibrator fitted where there is one class only, or where forecasts are all equal, could only repeat the base rate: then there is none.</summary>
    private static ImmutableArray<Recalibration> Recalibrations(ScoredRows rows, ScoredRows[] outOfFold)
    {
        bool[] actual = [.. outOfFold.SelectMany(repeat => repeat.Positive.ToArray())];
        double[] forecasts = [.. outOfFold.SelectMany(repeat => repeat.Outputs)];
        if (actual.Distinct().Count() < 2 || forecasts.Distinct().Count() < 2) return [];
        var platt = PlattScaling.Fit(actual, Array.ConvertAll(forecasts, forecast => LogOdds.Of(forecast)));
        var isotonic = IsotonicRegression.Fit(forecasts, Array.ConvertAll(actual, positive => positive ? 1.0 : 0.0));
        return
        [
            Recalibrated("Platt", rows, forecast => platt.Probability(LogOdds.Of(forecast))),
            Recalibrated("isotonic", rows, isotonic.Predict),
        ];
    }

    private static Recalibration Recalibrated(string method, ScoredRows rows, Converter<double, double> calibrator)
    {
        var moved = ScoredRows.Binary(rows.Targets, Array.ConvertAll(rows.Outputs, calibrator), 0.5);
        return new Recalibration(method, Error(moved), Brier(moved));
    }

    private static ScoredRows Finite(ScoredRows rows) => rows.AreAllFinite ? rows : rows.Take([.. Enumerable.Range(0, rows.Count).Where(rows.IsFinite)]);
}
