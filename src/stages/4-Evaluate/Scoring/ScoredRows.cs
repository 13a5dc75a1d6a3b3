using Assay.Frame;

namespace Assay.Evaluate.Scoring;

/// <summary>Rows with what came out and what was predicted: all that a metric needs. Arrays are not copied.</summary>
public sealed class ScoredRows
{
    private bool[]? _positive;
    private bool[]? _calledPositive;
    private int[]? _actualClasses;

    private ScoredRows(TaskKind task, int width, double[] targets, double[] outputs, int[] decisions)
    {
        Task = task;
        Width = width;
        Targets = targets;
        Outputs = outputs;
        Decisions = decisions;
    }

    /// <summary>The task.</summary>
    public TaskKind Task { get; }

    /// <summary>Numbers a row in <see cref="Outputs"/>: 1 on binary and regression tasks, else the number of classes.</summary>
    public int Width { get; }

    /// <summary>Number of rows.</summary>
    public int Count => Targets.Length;

    /// <summary>What came out: 0 or 1 (positive), the index of the class, or the number.</summary>
    public double[] Targets { get; }

    /// <summary>Probability of the positive class; probabilities of all classes, row after row; or the predicted number.</summary>
    public double[] Outputs { get; }

    /// <summary>The class called, by index; empty on regression.</summary>
    public int[] Decisions { get; }

    /// <summary>Whether each row is positive: binary tasks.</summary>
    internal ReadOnlySpan<bool> Positive => _positive ??= Array.ConvertAll(Targets, target => target > 0.5);

    /// <summary>Whether each row is called positive: binary tasks.</summary>
    internal ReadOnlySpan<bool> CalledPositive => _calledPositive ??= Array.ConvertAll(Decisions, decision => decision == 1);

    /// <summary>The class of each row by index: multiclass tasks.</summary>
    internal ReadOnlySpan<int> ActualClasses => _actualClasses ??= Array.ConvertAll(Targets, target => (int)target);

    /// <summary>Whether every number predicted is finite.</summary>
    internal bool AreAllFinite => !Array.Exists(Outputs, output => !double.IsFinite(output));

    /// <summary>Binary: probabilities of the positive class; a row is called positive at or above <paramref name="threshold"/>.</summary>
    public static ScoredRows Binary(double[] targets, double[] probabilities, double threshold)
    {
        SameLength(targets.Length, probabilities.Length);
        return new(TaskKind.Binary, 1, targets, probabilities, [.. probabilities.Select(probability => probability >= threshold ? 1 : 0)]);
    }

    /// <summary>Multiclass: probabilities of <paramref name="classes"/> classes, row after row; the most probable is called, the first of equals.</summary>
    public static ScoredRows Multiclass(double[] targets, double[] probabilities, int classes)
    {
        SameLength(targets.Length * classes, probabilities.Length);
        var decisions = new int[targets.Length];
        for (var row = 0; row < decisions.Length; row++)
        {
            var best = 0;
            for (var k = 1; k < classes; k++) if (probabilities[row * classes + k] > probabilities[row * classes + best]) best = k;
            decisions[row] = best;
        }
        return new(TaskKind.Multiclass, classes, targets, probabilities, decisions);
    }

    /// <summary>Regression: one number a row.</summary>
    public static ScoredRows Regression(double[] targets, double[] predictions)
    {
        SameLength(targets.Length, predictions.Length);
        return new(TaskKind.Regression, 1, targets, predictions, []);
    }

    /// <summary>The given rows in the given order, repeats allowed.</summary>
    public ScoredRows Take(ReadOnlySpan<int> rows)
    {
        var targets = new double[rows.Length];
        var outputs = new double[rows.Length * Width];
        var decisions = new int[Decisions.Length == 0 ? 0 : rows.Length];
        for (var i = 0; i < rows.Length; i++) CopyRow(this, rows[i], targets, outputs, decisions, i);
        return new(Task, Width, targets, outputs, decisions);
    }

    /// <summary>The same rows, each with this one's prediction, or <paramref name="other"/>'s where <paramref name="fromOther"/> says so.</summary>
    public ScoredRows Mix(ScoredRows other, ReadOnlySpan<bool> fromOther)
    {
        SameLength(Count, other.Count);
        var targets = new double[Count];
        var outputs = new double[Outputs.Length];
        var decisions = new int[Decisions.Length];
        for (var i = 0; i < Count; i++) CopyRow(fromOther[i] ? other : this, i, targets, outputs, decisions, i);
        return new(Task, Width, targets, outputs, decisions);
    }

    /// <summary>Whether every number predicted for the row is finite.</summary>
    public bool IsFinite(int row)
    {
        for (var k = 0; k < Width; k++) if (!double.IsFinite(Outputs[row * Width + k])) return false;
        return true;
    }

    private static void CopyRow(ScoredRows from, int row, double[] targets, double[] outputs, int[] decisions, int to)
    {
        targets[to] = from.Targets[row];
        for (var k = 0; k < from.Width; k++) outputs[to * from.Width + k] = from.Outputs[row * from.Width + k];
        if (decisions.Length > 0) decisions[to] = from.Decisions[row];
    }

    private static void SameLength(int expected, int found)
    {
        if (expected != found) throw new ArgumentException($"Targets and predictions are of the same rows: {expected} numbers were expected, {found} found.");
    }
}
