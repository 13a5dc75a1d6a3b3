using System.Globalization;
using Assay.Kernel;
using Assay.Tables;

namespace Assay.Monitor.Retraining;

/// <summary>Gives rows from use the columns of the champion's table. A column that nothing is learnt from may be missing; one that the model reads may not.</summary>
public static class ConformingRows
{
    /// <summary>The rows, or <c>monitor.no-column</c>, <c>monitor.other-kind</c>.</summary>
    /// <param name="rows">As they were read.</param>
    /// <param name="like">The champion's table.</param>
    /// <param name="needed">The features and the target.</param>
    public static Outcome<Table> Of(Table rows, Table like, IReadOnlyCollection<string> needed)
    {
        var columns = like.Columns.Select(column => (column.Name, Found: Of(rows.Find(column.Name), column, rows.RowCount, needed.Contains(column.Name)))).ToList();
        return Outcome.Unless(columns.SelectMany(column => column.Found.Problems), () => new Table([.. columns.Select(column => column.Found.Value!)]));
    }

    private static Outcome<Column> Of(Column? found, Column like, int rows, bool isNeeded) => (found, like) switch
    {
        (null, _) when isNeeded => new Problem("monitor.no-column", "The rows lack a column that is learnt from.", "Give rows that have it.") { Place = new Place(Field: "rows"), Value = like.Name },
        (null, _) => Missing(like, rows),
        (NumericColumn numbers, NumericColumn) => new NumericColumn(like.Name, numbers.Values, like.Type),
        (_, CategoricalColumn) => CategoricalColumn.FromTexts(like.Name, [.. Enumerable.Range(0, rows).Select(found.TextAt)]),
        _ => Read(found, like, isNeeded),
    };

    private static Column Missing(Column like, int rows) =>
        like is NumericColumn ? new NumericColumn(like.Name, [.. Enumerable.Repeat(double.NaN, rows)], like.Type) : CategoricalColumn.FromTexts(like.Name, new string?[rows]);

    // Labels come as texts, though the target may be a number or a truth value.
    private static Outcome<Column> Read(Column found, Column like, bool isNeeded)
    {
        var values = Enumerable.Range(0, found.RowCount).Select(row => found.TextAt(row) is { } text ? Number(text) : double.NaN).ToArray();
        var unread = Enumerable.Range(0, values.Length).FirstOrDefault(row => double.IsNaN(values[row]) && !found.IsMissing(row), -1);
        return unread < 0 || !isNeeded
            ? new NumericColumn(like.Name, values, like.Type)
            : new Problem("monitor.other-kind", "The column holds another kind of values than the champion's rows.", "Give rows of the same table.") { Place = new Place(Field: "rows"), Value = $"{like.Name}: {found.TextAt(unread)}", Expected = like.Type.ToString().ToLowerInvariant() };
    }

    private static double Number(string text) => text switch
    {
        "true" => 1,
        "false" => 0,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN,
    };
}
