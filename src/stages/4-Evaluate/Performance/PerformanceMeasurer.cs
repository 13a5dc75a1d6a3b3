using System.Collections.Immutable;
using Assay.Evaluate.Metrics;
using Assay.Frame;
using Assay.Statistics.MultipleTesting;

namespace Assay.Evaluate.Performance;

/// <summary>Makes a <see cref="PerformanceRecord"/> of predictions that are already made.</summary>
public static class PerformanceMeasurer
{
    /// <summary>Measures every metric with its interval, compares with the baseline and the training rows, and describes curves, calibration and decision as the task has them.</summary>
    public static PerformanceRecord Measure(PerformanceInputs inputs)
    {
        var (test, task) = (inputs.Test, inputs.Test.Task);
        return new PerformanceRecord
        {
            Task = task.ToString().ToLowerInvariant(),
            PrimaryMetric = inputs.Metrics[0].Name,
            TestRows = test.Count,
            TrainRows = inputs.Apparent.Count,
            TestSet = inputs.TestSet,
            Seed = inputs.Seed,
            Classes = inputs.Classes,
            Baseline = inputs.BaselineWords,
            Metrics = Results(inputs),
            RocCurve = task == TaskKind.Binary ? RankingCurves.Roc(test) : [],
            PrecisionRecallCurve = task == TaskKind.Binary ? RankingCurves.PrecisionRecall(test) : [],
            LearningCurve = inputs.LearningCurve,
            Calibration = task == TaskKind.Binary ? CalibrationMeasurer.Measure(test, inputs.OutOfFold, inputs.Seed) : null,
            Decision = inputs is { Threshold: { } choice, Costs: { } costs } ? Decision(inputs, choice, costs) : null,
            Confusion = task == TaskKind.Multiclass ? ConfusionCounter.Count(test, inputs.Classes) : null,
            Residuals = task == TaskKind.Regression ? ResidualMeasurer.Measure(test, inputs.Seed) : null,
            DoesNotShow = DoesNotShow(inputs),
        };
    }

    private static Decision Decision(PerformanceInputs inputs, ThresholdChoice choice, Costs costs)
    {
        var decision = DecisionMaker.Describe(choice, costs, inputs.CostsDeclared, inputs.Test, inputs.Baseline, inputs.Classes, inputs.Seed);
        return inputs.OutOfFoldCaveat is { } caveat ? decision with { HowChosen = $"{decision.HowChosen} {caveat}" } : decision;
    }

    private static ImmutableArray<MetricResult> Results(PerformanceInputs inputs)
    {
        var results = inputs.Metrics.AsParallel().AsOrdered().Select(metric => Result(metric, inputs)).ToArray();
        var adjusted = MultipleTests.Correct([.. results.Select(result => result.Comparison?.PValue ?? double.NaN)], PValueCorrection.Holm).Adjusted;
        return [.. results.Select((result, i) => result.Comparison is null ? result : result with { Comparison = result.Comparison with { AdjustedPValue = Finite(adjusted[i]) } })];
    }

    private static MetricResult Result(Metric metric, PerformanceInputs inputs)
    {
        var test = MetricIntervals.Of(metric, inputs.Test, inputs.Seed);
        var outOfFold = inputs.OutOfFold.IsEmpty ? null : Finite(inputs.OutOfFold.Average(metric.OnFinite));
        var apparent = Finite(metric.OnFinite(inputs.Apparent));
        return new MetricResult
        {
            Name = metric.Name,
            HigherIsBetter = metric.HigherIsBetter,
            IsPrimary = metric == inputs.Metrics[0],
            Test = test,
            OutOfFold = outOfFold,
            Apparent = apparent,
            OutOfFoldGap = Gap(metric, outOfFold, test.Value),
            ApparentGap = Gap(metric, apparent, test.Value),
            Baseline = inputs.Baseline is null ? null : MetricIntervals.Of(metric, inputs.Baseline, inputs.Seed),
            Comparison = inputs.Baseline is null ? null : BaselineComparison.Of(metric, inputs.Test, inputs.Baseline, inputs.Seed),
        };
    }

    private static double? Gap(Metric metric, double? training, double? test) => training is { } seen && test is { } unseen ? metric.LossFrom(seen, unseen) : null;

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private static ImmutableArray<string> DoesNotShow(PerformanceInputs inputs) =>
    [
        "The intervals cover the chance of which rows came into the test set. They do not cover other places, other times, or faults in how outcomes were recorded.",
        "A figure over all rows says nothing of the people it is worst for: see the slices and the groups.",
        .. inputs.TestSet.Ordinal > 1 ? [$"This is model number {inputs.TestSet.Ordinal} to be measured on this test set: if earlier figures on it led to changes, this one is a little too good."] : Array.Empty<string>(),
        .. inputs.Test.Task == TaskKind.Binary ? ["Accuracy, precision, recall and the other figures about decisions hold at the one threshold chosen by cost; the baseline decides at 0.5."] : Array.Empty<string>(),
        .. inputs.OutOfFoldCaveat is { } caveat ? [$"{caveat} What was chosen on them (a threshold, a calibration, weak slices) leans on that too."] : Array.Empty<string>(),
        "Apparent figures are on rows that the model was fitted to, and are too good by nature; they are shown only to see how much.",
    ];
}
