using Assay.Frame;
using Assay.Tables;

namespace Assay.Train.Trainers;

/// <summary>Rows to learn from.</summary>
/// <param name="Features">The feature columns alone.</param>
/// <param name="Context">All columns, for a baseline's rule, which may look at a column that is no feature.</param>
/// <param name="Targets">One a row: 0 or 1 (positive), the index of the class, or the number. No NaN.</param>
/// <param name="Task">The task.</param>
/// <param name="Classes">Number of classes; 1 on regression.</param>
public sealed record TrainingRows(Table Features, Table Context, double[] Targets, TaskKind Task, int Classes)
{
    /// <summary>Number of rows.</summary>
    public int Count => Targets.Length;

    /// <summary>Numbers a row in a prediction: one a class (binary: negative, positive), or the predicted number.</summary>
    public int Width => Task == TaskKind.Regression ? 1 : Classes;

    /// <summary>The given rows, in the given order.</summary>
    public TrainingRows Take(int[] rows) => this with { Features = Features.Take(rows), Context = Context.Take(rows), Targets = [.. rows.Select(row => Targets[row])] };
}
