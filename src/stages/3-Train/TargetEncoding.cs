using System.Collections.Immutable;
using System.Globalization;
using Assay.Frame;
using Assay.Kernel;
using Assay.Tables;

namespace Assay.Train;

/// <summary>How a target column becomes numbers: which class is which index.</summary>
/// <param name="Task">The task.</param>
/// <param name="Classes">The classes' texts: binary negative, positive; several sorted ordinally; none on regression.</param>
public sealed record TargetEncoding(TaskKind Task, ImmutableArray<string> Classes)
{
    /// <summary>Numbers a row in a prediction.</summary>
    public int Width => Task == TaskKind.Regression ? 1 : Classes.Length;

    /// <summary>Finds the classes in a column, or says why it cannot be the target of the task.</summary>
    public static Outcome<TargetEncoding> Of(ProblemSection problem, Column target) => problem.Task switch
    {
        TaskKind.Regression => target is NumericColumn ? new TargetEncoding(problem.Task, []) : NotNumeric(target),
        TaskKind.Binary => Binary(problem, target),
        _ => Several(target),
    };

    /// <summary>One number a row: 0 or 1 (positive), the index of the class, or the number; NaN where missing.</summary>
    /// <exception cref="ArgumentException">A cell holds a class that was not there when the classes were found.</exception>
    public double[] Encode(Column target)
    {
        if (Task == TaskKind.Regression) return [.. ((NumericColumn)target).Values];
        var indices = Classes.Select((text, index) => (text, index)).ToDictionary(pair => pair.text, pair => (double)pair.index, StringComparer.Ordinal);
        return [.. Enumerable.Range(0, target.RowCount).Select(row => IndexOf(target, row, indices))];
    }

    private static double IndexOf(Column target, int row, Dictionary<string, double> indices)
    {
        if (Text(target, row) is not { } text) return double.NaN;
        return indices.TryGetValue(text, out var index) ? index : throw new ArgumentException($"'{text}' is none of the classes {string.Join(", ", indices.Keys)}.", nameof(target));
    }

    private static Outcome<TargetEncoding> Binary(ProblemSection problem, Column target)
    {
        var found = Found(target);
        // Truth is read from many spellings: True, TRUE.
        var comparison = target.Type == ColumnType.Boolean ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var positive = found.FirstOrDefault(text => string.Equals(text, problem.Positive, comparison));
        if (found.Length != 2) return ClassCount(target, found, "exactly two classes");
        return positive is null ? NoPositive(problem.Positive, found) : new TargetEncoding(TaskKind.Binary, [found.Single(text => text != positive), positive]);
    }

    private static Outcome<TargetEncoding> Several(Column target)
    {
        var found = Found(target);
        return found.Length < 2 ? ClassCount(target, found, "at least two classes") : new TargetEncoding(TaskKind.Multiclass, [.. found]);
    }

    private static string[] Found(Column target) => [.. Enumerable.Range(0, target.RowCount).Select(row => Text(target, row)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string? Text(Column target, int row) => target switch
    {
        NumericColumn { Type: ColumnType.Boolean } flag => flag.IsMissing(row) ? null : flag.Values[row] != 0 ? "true" : "false",
        _ => target.TextAt(row),
    };

    private static Problem NoPositive(string? positive, string[] found) =>
        new("train.no-positive-class", "The target never takes the positive class.", "Correct 'problem.positive'.")
        {
            Place = new Place(Field: "problem.positive"),
            Value = positive,
            Expected = $"one of {string.Join(", ", found)}",
        };

    private static Problem ClassCount(Column target, string[] found, string expected) =>
        new("train.target-classes", $"The target '{target.Name}' has {found.Length.ToString(CultureInfo.InvariantCulture)} classes.", "Correct 'problem.task' or 'problem.target'.")
        {
            Place = new Place(Field: "problem.target"),
            Value = string.Join(", ", found.Take(10)),
            Expected = expected,
        };

    private static Problem NotNumeric(Column target) =>
        new("train.target-not-numeric", $"The target '{target.Name}' holds texts, not numbers.", "Set 'problem.task' to binary or multiclass, or name a numeric target.")
        {
            Place = new Place(Field: "problem.target"),
        };
}
