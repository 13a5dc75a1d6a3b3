using System.Globalization;
using Assay.Data.Settings;
using Assay.Kernel;
using Assay.Tables;

namespace Assay.Data.Splitting;

/// <summary>Divides the rows of a table as the project file says.</summary>
internal static class Splitter
{
    private const string Field = "train.split";

    /// <summary>The split, or why these rows cannot be split so.</summary>
    /// <param name="target">The column to predict.</param>
    /// <param name="by">The column of groups or times; null for the other kinds.</param>
    /// <param name="settings">How to divide.</param>
    /// <param name="seed">Everything random follows from it.</param>
    public static Outcome<RowSplit> Split(Column target, Column? by, SplitSettings settings, ulong seed)
    {
        var rows = target.RowCount;
        if (settings.Kind == SplitKind.Given) return GivenSplitter.Split(by!, settings.Folds, settings.EffectiveRepeats(), new Chance(seed));
        var testRows = (int)Math.Clamp(Math.Round(rows * settings.Test, MidpointRounding.AwayFromZero), 1, Math.Max(1, rows - 1));
        if (rows - testRows < settings.Folds) return TooFew("data.too-few-rows", rows - testRows, "training rows", settings);
        var (repeats, chance) = (settings.EffectiveRepeats(), new Chance(seed));
        return settings.Kind switch
        {
            SplitKind.Stratified => StrataSplitter.Split(Codes(target), testRows, settings.Folds, repeats, chance),
            SplitKind.Grouped => Grouped(by!, testRows, settings, repeats, chance),
            SplitKind.Time => Timed(by!, testRows, settings),
            _ => StrataSplitter.Split(new int[rows], testRows, settings.Folds, repeats, chance),
        };
    }

    /// <summary>For each row the number of its value among the distinct ones, from 0; a missing value is a value of its own.</summary>
    public static int[] Codes(Column column)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var texts = Enumerable.Range(0, column.RowCount).Select(row => column.TextAt(row) ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var text in texts) known.Add(text, known.Count);
        return [.. Enumerable.Range(0, column.RowCount).Select(row => known[column.TextAt(row) ?? ""])];
    }

    private static Outcome<RowSplit> Grouped(Column by, int testRows, SplitSettings settings, int repeats, Chance chance)
    {
        var groups = Codes(by);
        if (FirstMissing(by) is { } row) return Missing(by, row, "group");
        var count = groups.Max() + 1;
        return count <= settings.Folds ? TooFew("data.too-few-groups", count, $"groups in '{by.Name}'", settings) : GroupSplitter.Split(groups, testRows, settings.Folds, repeats, chance);
    }

    private static Outcome<RowSplit> Timed(Column by, int testRows, SplitSettings settings)
    {
        if (by is not NumericColumn times || by.Type == ColumnType.Boolean) return Problem("data.split-by-type", "by", $"The column '{by.Name}' holds no times or numbers to order rows by.", "Name a column of times, or declare its 'type' in data.columns.") with { Value = by.Name, Expected = "a column of times or numbers" };
        if (FirstMissing(by) is { } row) return Missing(by, row, "time");
        var instants = times.Values.Distinct().Count();
        return instants <= settings.Folds ? TooFew("data.too-few-times", instants, $"different times in '{by.Name}'", settings) : TimeSplitter.Split(times.Values, testRows, settings.Folds);
    }

    private static int? FirstMissing(Column column)
    {
        for (var row = 0; row < column.RowCount; row++)
        {
            if (column.IsMissing(row)) return row;
        }

        return null;
    }

    private static Problem Missing(Column by, int row, string what) =>
        Problem("data.split-by-missing", "by", $"Row {row + 1} of the table has no {what} in '{by.Name}', so nobody can say on which side it belongs.", "Fill in the cells, remove such rows, or split by another column.") with { Expected = $"a {what} in every row" };

    private static Problem TooFew(string code, int count, string what, SplitSettings settings) =>
        Problem(code, "folds", string.Create(CultureInfo.InvariantCulture, $"There are {count} {what}, too few for {settings.Folds} folds and a test set."), "Bring more rows, or lower 'folds' or 'test'.") with { Value = count.ToString(CultureInfo.InvariantCulture), Expected = $"more than {settings.Folds}" };

    private static Problem Problem(string code, string key, string message, string remedy) => new(code, message, remedy) { Place = new Place(Field: $"{Field}.{key}") };
}
