using Assay.Monitor.Windows;
using Assay.Tables;

namespace Assay.Monitor.Outcomes;

/// <summary>The rows of a table that have both an answer and a label.</summary>
/// <param name="Answers">Numbers that the model gave: probabilities of the positive class, or values.</param>
/// <param name="Positive">Binary: whether the label is the positive one.</param>
/// <param name="Values">Regression: the labels.</param>
internal sealed record LabelledRows(double[] Answers, bool[] Positive, double[] Values)
{
    /// <summary>Whether the task is a binary one.</summary>
    public bool IsBinary => Positive.Length > 0 || Values.Length == 0;

    /// <summary>The rows; null where the table has no column of numbers that answer, or none of labels, or no row with both.</summary>
    public static LabelledRows? Of(Table rows, ColumnRoles roles)
    {
        if (roles.Label is null || rows.Find(roles.Label) is not { } label) return null;
        if (roles.Outputs.Select(rows.Find).OfType<NumericColumn>().FirstOrDefault() is not { } answers) return null;
        int[] both = [.. Enumerable.Range(0, rows.RowCount).Where(row => !label.IsMissing(row) && !answers.IsMissing(row))];
        if (both.Length == 0) return null;
        double[] given = [.. both.Select(row => answers.Values[row])];
        if (roles.Positive is { } positive) return new LabelledRows(given, [.. both.Select(row => label.TextAt(row) == positive)], []);
        return label is NumericColumn values ? new LabelledRows(given, [], [.. both.Select(row => values.Values[row])]) : null;
    }
}
