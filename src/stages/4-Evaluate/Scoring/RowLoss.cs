using Assay.Frame;
using Assay.Statistics.Classification;

namespace Assay.Evaluate.Scoring;

/// <summary>The loss of each single row, by which parts of the data are compared: log loss for classes, squared error for numbers.</summary>
public static class RowLoss
{
    /// <summary>What the loss is called: <c>log loss</c> or <c>squared error</c>.</summary>
    public static string NameFor(TaskKind task) => task == TaskKind.Regression ? "squared error" : "log loss";

    /// <summary>
    /// One loss a row: −ln of the probability given to what came out (not below 1e−15, so at most 34.5 nats), or the squared error in the
    /// target's unit squared. A prediction that is not finite has the loss NaN.
    /// </summary>
    public static double[] Of(ScoredRows rows)
    {
        var losses = new double[rows.Count];
        for (var row = 0; row < losses.Length; row++) losses[row] = rows.IsFinite(row) ? LossOf(rows, row) : double.NaN;
        return losses;
    }

    private static double LossOf(ScoredRows rows, int row) => rows.Task switch
    {
        TaskKind.Regression => Square(rows.Targets[row] - rows.Outputs[row]),
        TaskKind.Binary => LogLoss.OfRow(rows.Targets[row] > 0.5 ? rows.Outputs[row] : 1 - rows.Outputs[row]),
        _ => LogLoss.OfRow(rows.Outputs[row * rows.Width + (int)rows.Targets[row]]),
    };

    private static double Square(double x) => x * x;
}
