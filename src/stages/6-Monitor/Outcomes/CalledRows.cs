using Assay.Monitor.Windows;
using Assay.Tables;

namespace Assay.Monitor.Outcomes;

/// <summary>Rows of a task with several classes that have both a label and a class that the model called.</summary>
/// <param name="Rows">Their places in the table.</param>
/// <param name="Actual">What turned out to be so.</param>
/// <param name="Called">What the model called.</param>
/// <param name="Confidence">The probability that it gave to what it called; null where the table lacks one.</param>
/// <param name="Given">The probability that it gave to what turned out to be so; null where the table lacks one.</param>
internal sealed record CalledRows(int[] Rows, string[] Actual, string[] Called, double[]? Confidence, double[]? Given)
{
    private const string Output = "output.";

    /// <summary>The column of classes that the model called; null where the task is a binary one or the answers are numbers.</summary>
    public static CategoricalColumn? CallsIn(Table rows, ColumnRoles roles) => roles.Positive is null ? roles.Outputs.Select(rows.Find).OfType<CategoricalColumn>().FirstOrDefault() : null;

    /// <summary>The rows; null without labels, or calls.</summary>
    public static CalledRows? Of(Table table, ColumnRoles roles)
    {
        if (roles.Label is null || table.Find(roles.Label) is not { } label || CallsIn(table, roles) is not { } calls) return null;
        int[] both = [.. Enumerable.Range(0, table.RowCount).Where(row => !label.IsMissing(row) && !calls.IsMissing(row))];
        if (both.Length == 0) return null;
        string[] actual = [.. both.Select(row => label.TextAt(row)!)], called = [.. both.Select(row => calls.TextAt(row)!)];
        var classes = Classes(table, roles);
        return new CalledRows(both, actual, called, Probabilities(both, called, classes), Probabilities(both, actual, classes));
    }

    /// <summary>Every class that was called or came, sorted.</summary>
    public string[] Classes() => [.. Actual.Union(Called, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // The probability of a class stands in a column of its name, as the inference log has it or without the log's prefix.
    private static Dictionary<string, NumericColumn> Classes(Table table, ColumnRoles roles)
    {
        var classes = new Dictionary<string, NumericColumn>(StringComparer.Ordinal);
        foreach (var column in roles.Outputs.Select(table.Find).OfType<NumericColumn>()) classes[column.Name.StartsWith(Output, StringComparison.Ordinal) ? column.Name[Output.Length..] : column.Name] = column;
        return classes;
    }

    private static double[]? Probabilities(int[] rows, string[] of, Dictionary<string, NumericColumn> classes)
    {
        if (of.Any(name => !classes.ContainsKey(name))) return null;
        double[] given = [.. rows.Select((row, i) => classes[of[i]].Values[row])];
        return given.All(probability => probability is >= 0 and <= 1) ? given : null;
    }
}
