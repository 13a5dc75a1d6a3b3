using Assay.Frame;
using Assay.Tables;

namespace Assay.Evaluate.Scoring;

/// <summary>Turns a predictor's raw numbers into scored rows, by the task and the threshold chosen.</summary>
/// <param name="Predictor">The model.</param>
/// <param name="Task">The task.</param>
/// <param name="Classes">Number of classes; 1 on regression.</param>
/// <param name="Threshold">Probability at or above which a row is called positive (binary).</param>
public sealed record Scorer(IPredictor Predictor, TaskKind Task, int Classes, double Threshold)
{
    /// <summary>Predicts <paramref name="rows"/>, whose outcomes are <paramref name="targets"/>.</summary>
    public ScoredRows Score(Table rows, double[] targets) => Score(Predictor.Predict(rows), targets);

    /// <summary>The same for predictions made elsewhere, in the predictor's layout.</summary>
    public ScoredRows Score(double[] raw, double[] targets) => Task switch
    {
        TaskKind.Binary => ScoredRows.Binary(targets, PositiveOf(raw), Threshold),
        TaskKind.Multiclass => ScoredRows.Multiclass(targets, raw, Classes),
        _ => ScoredRows.Regression(targets, raw),
    };

    /// <summary>One number a row to explain: the probability of class <paramref name="explained"/>, or the predicted number.</summary>
    public double[] Single(Table rows, int explained)
    {
        var raw = Predictor.Predict(rows);
        if (Task == TaskKind.Regression) return raw;
        var single = new double[raw.Length / Classes];
        for (var row = 0; row < single.Length; row++) single[row] = raw[row * Classes + explained];
        return single;
    }

    private static double[] PositiveOf(double[] raw)
    {
        var positive = new double[raw.Length / 2];
        for (var row = 0; row < positive.Length; row++) positive[row] = raw[row * 2 + 1];
        return positive;
    }
}
