using System.Collections.Immutable;
using Assay.Evaluate.Metrics;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Scoring;
using Assay.Frame;
using Assay.Tables;

namespace Assay.Evaluate.Bench;

/// <summary>
/// Everything the steps of an evaluation work on, loaded once and only when a step is due: the table, its split, the model, and its predictions.
/// The threshold is chosen here, on out-of-fold predictions, before the test set is scored.
/// </summary>
public sealed class EvaluationBench
{
    private readonly Lazy<ScoredRows> _test;
    private readonly Lazy<ScoredRows> _apparent;

    /// <summary>Sets the bench up from what has been loaded.</summary>
    public EvaluationBench(BenchMaterials materials)
    {
        Materials = materials;
        var rows = Enumerable.Range(0, materials.All.RowCount).Where(row => double.IsFinite(materials.Targets[row])).ToArray();
        TestRows = [.. rows.Where(row => materials.IsTest[row])];
        TrainRows = [.. rows.Where(row => !materials.IsTest[row])];
        Train = materials.All.Take(TrainRows);
        Test = materials.All.Take(TestRows);
        Threshold = materials.Task == TaskKind.Binary ? ChooseThreshold() : null;
        Scorer = new Scorer(materials.Model, materials.Task, materials.Classes.Length, Threshold?.Threshold ?? 0);
        OutOfFold = [.. materials.OutOfFold.Select(repeat => Scorer.Score(RowsOf(repeat, Predicted(repeat)), TargetsOf(Predicted(repeat))))];
        _test = new(() => Scorer.Score(Test, TestTargets));
        _apparent = new(() => Scorer.Score(Train, TrainTargets));
    }

    /// <summary>What it was set up from.</summary>
    public BenchMaterials Materials { get; }

    /// <summary>Rows of the table that are trained on and have a target.</summary>
    public int[] TrainRows { get; }

    /// <summary>Rows of the table that are tested on and have a target.</summary>
    public int[] TestRows { get; }

    /// <summary>The training rows.</summary>
    public Table Train { get; }

    /// <summary>The test rows.</summary>
    public Table Test { get; }

    /// <summary>The threshold with the least cost on out-of-fold predictions (binary).</summary>
    public ThresholdChoice? Threshold { get; }

    /// <summary>The model with its decision rule.</summary>
    public Scorer Scorer { get; }

    /// <summary>Out-of-fold predictions, one a repeat.</summary>
    public ImmutableArray<ScoredRows> OutOfFold { get; }

    /// <summary>Outcomes of the training rows.</summary>
    public double[] TrainTargets => TargetsOf(TrainRows);

    /// <summary>Outcomes of the test rows.</summary>
    public double[] TestTargets => TargetsOf(TestRows);

    /// <summary>The test rows as the model scored them; the first use opens the test set.</summary>
    public ScoredRows TestScores => _test.Value;

    /// <summary>The training rows as the model itself scored them.</summary>
    public ScoredRows Apparent => _apparent.Value;

    /// <summary>All metrics of the task, the primary one first.</summary>
    public ImmutableArray<Metric> Metrics => MetricSet.For(Materials.Task, Materials.PrimaryMetric, Materials.Task == TaskKind.Binary ? Materials.Costs : null);

    /// <summary>The baseline's answers on the test rows; a binary baseline decides at 0.5.</summary>
    public ScoredRows? BaselineScores => Materials.Baseline is null ? null : (Scorer with { Predictor = Materials.Baseline, Threshold = 0.5 }).Score(Test, TestTargets);

    /// <summary>Mean loss of each training row over the repeats that predicted it; NaN for a row that none did.</summary>
    public double[] TrainLosses()
    {
        var positions = TrainRows.Select((row, position) => (row, position)).ToDictionary(pair => pair.row, pair => pair.position);
        var (sums, counts) = (new double[TrainRows.Length], new int[TrainRows.Length]);
        for (var repeat = 0; repeat < OutOfFold.Length; repeat++)
        {
            var (losses, rows) = (RowLoss.Of(OutOfFold[repeat]), Predicted(Materials.OutOfFold[repeat]));
            for (var i = 0; i < rows.Length; i++) (sums[positions[rows[i]]], counts[positions[rows[i]]]) = (sums[positions[rows[i]]] + losses[i], counts[positions[rows[i]]] + 1);
        }
        return [.. sums.Zip(counts, (sum, count) => count == 0 ? double.NaN : sum / count)];
    }

    private int Width => Materials.Task == TaskKind.Regression ? 1 : Materials.Classes.Length;

    private double[] TargetsOf(int[] rows) => [.. rows.Select(row => Materials.Targets[row])];

    private int[] Predicted(double[] repeat) => [.. TrainRows.Where(row => !double.IsNaN(repeat[row * Width]))];

    private double[] RowsOf(double[] repeat, int[] rows) => [.. rows.SelectMany(row => repeat[(row * Width)..((row + 1) * Width)])];

    private ThresholdChoice ChooseThreshold()
    {
        var predicted = Materials.OutOfFold.SelectMany(repeat => Predicted(repeat).Select(row => (Target: Materials.Targets[row], Probability: repeat[row * Width + 1]))).ToArray();
        var (falsePositive, falseNegative) = (Materials.Costs.FalsePositive, Materials.Costs.FalseNegative);
        if (predicted.Length == 0) return ThresholdChoice.OfCalibrated(falsePositive, falseNegative);
        return ThresholdChoice.Cheapest([.. predicted.Select(row => row.Target)], [.. predicted.Select(row => row.Probability)], falsePositive, falseNegative);
    }
}
