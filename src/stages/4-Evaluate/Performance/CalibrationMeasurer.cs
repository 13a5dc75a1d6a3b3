using System.Collections.Immutable;
using Assay.Evaluate.Estimates;
using Assay.Evaluate.Metrics;
using Assay.Evaluate.Scoring;

namespace Assay.Evaluate.Performance;

/// <summary>Measures whether predicted probabilities mean what they say.</summary>
public static class CalibrationMeasurer
{
    private const int Bins = BinaryFormulas.CalibrationBins;

    /// <summary>On binary test rows; calibrators are fitted on the out-of-fold predictions alone. Null when no prediction is finite.</summary>
    public static Calibration? Measure(ScoredRows test, ImmutableArray<ScoredRows> outOfFold, ulong seed)
    {
        var finite = Enumerable.Range(0, test.Count).Where(test.IsFinite).ToArray();
        if (finite.Length == 0) return null;
        var rows = test.Take(finite);
        var line = LogisticLine.Fit(rows.Targets, rows.Outputs);
        var (reliability, resolution, uncertainty) = Murphy(rows);
        return new Calibration
        {
            Bins = Bins,
            EqualWidthError = Bootstrap.Of(new Metric("expected_calibration_error", false, BinaryFormulas.EqualWidthError), rows, seed),
            EqualMassError = Bootstrap.Of(new Metric("equal_mass_calibration_error", false, EqualMassError), rows, seed),
            Brier = Bootstrap.Of(new Metric("brier", false, BinaryFormulas.For("brier")), rows, seed),
            Reliability = reliability,
            Resolution = resolution,
            Uncertainty = uncertainty,
            Slope = line?.Slope,
            Intercept = line?.Intercept,
            Curve = [.. EqualMass(rows).Select(Bin)],
            Recalibrations = Recalibrations(rows, outOfFold),
        };
    }

    private static double EqualMassError(ScoredRows rows) =>
        EqualMass(rows).Sum(bin => Math.Abs(bin.Sum(row => row.Predicted) - bin.Sum(row => row.Target))) / rows.Count;

    /// <summary>Rows in order of prediction, cut into bins of as equal size as can be; equal predictions may fall on both sides of a cut.</summary>
    private static IEnumerable<ArraySegment<(double Predicted, double Target)>> EqualMass(ScoredRows rows)
    {
        var pairs = rows.Outputs.Zip(rows.Targets).OrderBy(pair => pair.First).Select(pair => (pair.First, pair.Second)).ToArray();
        for (var bin = 0; bin < Bins; bin++)
        {
            var (start, end) = ((int)((long)bin * pairs.Length / Bins), (int)((long)(bin + 1) * pairs.Length / Bins));
            if (end > start) yield return new(pairs, start, end - start);
        }
    }

    private static ReliabilityBin Bin(ArraySegment<(double Predicted, double Target)> rows)
    {
        var positives = (int)rows.Sum(row => row.Target);
        var (low, high) = Proportion.Wilson(positives, rows.Count);
        return new ReliabilityBin(rows.Average(row => row.Predicted), (double)positives / rows.Count, low, high, rows.Count);
    }

    /// <summary>Murphy's parts (1973) over bins of equal width: reliability − resolution + uncertainty is the Brier score but for what varies within bins.</summary>
    private static (double Reliability, double Resolution, double Uncertainty) Murphy(ScoredRows rows)
    {
        var rate = rows.Targets.Average();
        var groups = rows.Outputs.Zip(rows.Targets).GroupBy(pair => BinaryFormulas.BinOf(pair.First)).Select(group => (Predicted: group.Average(pair => pair.First), Observed: group.Average(pair => pair.Second), Share: (double)group.Count() / rows.Count)).ToArray();
        var reliability = groups.Sum(group => group.Share * (group.Predicted - group.Observed) * (group.Predicted - group.Observed));
        var resolution = groups.Sum(group => group.Share * (group.Observed - rate) * (group.Observed - rate));
        return (reliability, resolution, rate * (1 - rate));
    }

    private static ImmutableArray<Recalibration> Recalibrations(ScoredRows rows, ImmutableArray<ScoredRows> outOfFold)
    {
        var targets = outOfFold.SelectMany(repeat => repeat.Targets).ToArray();
        var probabilities = outOfFold.SelectMany(repeat => repeat.Outputs).ToArray();
        if (targets.Length == 0 || LogisticLine.Fit(targets, probabilities) is not { } platt) return [];
        var moved = ScoredRows.Binary(rows.Targets, [.. rows.Outputs.Select(platt.Apply)], 0.5);
        return [new Recalibration("Platt", BinaryFormulas.EqualWidthError(moved), BinaryFormulas.For("brier")(moved))];
    }
}
