using System.Globalization;
using Assay.Evaluate.Metrics;
using Assay.Evaluate.Scoring;

namespace Assay.Evaluate.Performance;

/// <summary>Describes the threshold that was chosen, and what it costs on the test set.</summary>
public static class DecisionMaker
{
    /// <summary>The decision on binary test rows.</summary>
    public static Decision Describe(ThresholdChoice choice, Costs costs, bool costsDeclared, ScoredRows test, ScoredRows? baseline, IReadOnlyList<string> classes, ulong seed)
    {
        var cost = new Metric("expected_cost", false, costs.Expected);
        var positives = test.Targets.Count(target => target > 0.5);
        return new Decision
        {
            Threshold = choice.Threshold,
            HowChosen = double.IsNaN(choice.Cost) ? "There are no out-of-fold predictions to choose it on: this is the best threshold of a calibrated model at these costs." : HowChosen(costs, costsDeclared),
            FalsePositiveCost = costs.FalsePositive,
            FalseNegativeCost = costs.FalseNegative,
            CostUnit = costs.Unit,
            OutOfFoldCost = double.IsNaN(choice.Cost) ? null : choice.Cost,
            TestCost = Resampled.Of(cost, test, seed),
            BaselineCost = baseline is null ? null : costs.Expected(baseline),
            AlwaysPositiveCost = test.Count == 0 ? 0 : costs.FalsePositive * (test.Count - positives) / test.Count,
            NeverPositiveCost = test.Count == 0 ? 0 : costs.FalseNegative * positives / test.Count,
            Confusion = ConfusionCounter.Count(test, classes),
            CostCurve = [.. choice.Curve],
        };
    }

    private static string HowChosen(Costs costs, bool declared) => declared
        ? string.Create(CultureInfo.InvariantCulture, $"The threshold with the least expected cost on out-of-fold predictions of the training rows, a false positive costing {costs.FalsePositive} and a false negative {costs.FalseNegative}.")
        : "The project names no costs: both errors were taken to cost 1, and the threshold is the one with the least expected cost on out-of-fold predictions of the training rows.";
}
