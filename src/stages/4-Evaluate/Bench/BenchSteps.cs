using System.Collections.Immutable;
using Assay.Evaluate.Explanation;
using Assay.Evaluate.Fairness;
using Assay.Evaluate.Opening;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Robustness;
using Assay.Evaluate.Settings;
using Assay.Evaluate.Shift;
using Assay.Evaluate.Slices;
using Assay.Frame;

namespace Assay.Evaluate.Bench;

/// <summary>Makes each record of an evaluation from the bench: which rows and settings each measurement gets is told here, and nowhere else.</summary>
public static class BenchSteps
{
    private const int LearningCurveFolds = 3;

    /// <summary>The record <c>evaluate.performance</c>.</summary>
    public static PerformanceRecord Performance(this EvaluationBench bench, TestSetUse use) => PerformanceMeasurer.Measure(new PerformanceInputs
    {
        Metrics = bench.Metrics,
        Test = bench.TestScores,
        OutOfFold = bench.OutOfFold,
        OutOfFoldCaveat = bench.Materials.OutOfFoldCaveat,
        Apparent = bench.Apparent,
        Baseline = bench.BaselineScores,
        BaselineWords = bench.Materials.BaselineWords,
        Classes = bench.Materials.Classes,
        Threshold = bench.Threshold,
        Costs = bench.Materials.Costs,
        CostsDeclared = bench.Materials.CostsDeclared,
        TestSet = use,
        LearningCurve = bench.LearningCurve(),
        Seed = bench.Materials.Seed,
    });

    /// <summary>The record <c>evaluate.fairness</c> for attributes that are there.</summary>
    public static FairnessRecord Fairness(this EvaluationBench bench, ImmutableArray<string> attributes, int minimumGroup)
    {
        int[] rows = [.. bench.TrainRows.Concat(bench.TestRows).Order()];
        return GroupComparer.Compare(new FairnessInputs
        {
            All = bench.Materials.All.Take(rows),
            AllTargets = [.. rows.Select(row => bench.Materials.Targets[row])],
            TrainRows = Positions(rows, bench.TrainRows),
            TestRows = Positions(rows, bench.TestRows),
            TestScores = bench.TestScores,
            Attributes = attributes,
            MinimumGroup = minimumGroup,
            Threshold = bench.Threshold?.Threshold,
            Outcome = bench.Outcome(1),
            Seed = bench.Materials.Seed,
        });
    }

    /// <summary>The record <c>evaluate.slices</c>.</summary>
    public static SlicesRecord Slices(this EvaluationBench bench, ImmutableArray<string> columns, SliceSettings settings) => SliceFinder.Find(new SliceInputs
    {
        Train = bench.Train,
        TrainLosses = bench.TrainLosses(),
        Test = bench.Test,
        TestScores = bench.TestScores,
        Columns = columns,
        Metric = bench.Metrics[0],
        Depth = settings.Depth,
        MinRows = settings.MinRows,
        Seed = bench.Materials.Seed,
    });

    /// <summary>The record <c>evaluate.explanation</c>.</summary>
    public static ExplanationRecord Explanation(this EvaluationBench bench, ExplanationSettings settings)
    {
        var explained = bench.ExplainedClass();
        return Explainer.Explain(new ExplanationInputs
        {
            Scorer = bench.Scorer,
            Metric = bench.Metrics[0],
            Train = bench.Train,
            Test = bench.Test,
            TestTargets = bench.TestTargets,
            TestRowNumbers = bench.TestRows,
            ExplainedClass = explained,
            Prediction = bench.Materials.Task == TaskKind.Regression ? $"predicted {bench.Materials.Target}" : $"probability of {bench.Outcome(explained)}",
            Classes = bench.Materials.Classes,
            Withheld = bench.Materials.Withheld,
            Repeats = settings.Repeats,
            Seed = bench.Materials.Seed,
        });
    }

    /// <summary>The record <c>evaluate.robustness</c>.</summary>
    public static RobustnessRecord Robustness(this EvaluationBench bench, RobustnessSettings settings) => RobustnessProbe.Probe(new RobustnessInputs
    {
        Scorer = bench.Scorer,
        Metric = bench.Metrics[0],
        Train = bench.Train,
        Test = bench.Test,
        TestTargets = bench.TestTargets,
        Settings = settings,
        Seed = bench.Materials.Seed,
    });

    /// <summary>The record <c>evaluate.shift</c>.</summary>
    public static ShiftRecord Shift(this EvaluationBench bench, ImmutableArray<string> columns) => ShiftComparer.Compare(bench.Train, bench.Test, columns);

    /// <summary>The curve over the folds of the split, on the primary metric; without points when the model cannot be trained again.</summary>
    public static LearningCurve LearningCurve(this EvaluationBench bench)
    {
        var metric = bench.Metrics[0];
        if (bench.Materials.Refit is not { } refit) return new LearningCurve { Metric = metric.Name, Note = "The model was brought along: it is not trained again on fewer rows, so there is no learning curve." };
        var train = bench.TrainRows;
        var targets = bench.TrainTargets;
        var maker = new LearningCurveMaker(
            (fitOn, predict) => refit([.. fitOn.Select(position => train[position])], [.. predict.Select(position => train[position])]),
            (positions, raw) => bench.Scorer.Score(raw, [.. positions.Select(position => targets[position])]),
            metric);
        return maker.Make([.. train.Select(row => bench.Materials.FoldOfRow[row])], LearningCurveFolds, bench.Materials.Seed, bench.Materials.IsOrdered);
    }

    private static string Outcome(this EvaluationBench bench, int index) =>
        bench.Materials.Task == TaskKind.Regression ? bench.Materials.Target : $"{bench.Materials.Target} = {bench.Materials.Classes[index]}";

    private static int ExplainedClass(this EvaluationBench bench) => bench.Materials.Task switch
    {
        TaskKind.Binary => 1,
        TaskKind.Multiclass => (int)bench.TrainTargets.GroupBy(target => target).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key,
        _ => 0,
    };

    private static int[] Positions(int[] sorted, int[] rows) => [.. rows.Select(row => Array.BinarySearch(sorted, row))];
}
