using System.Globalization;
using Assay.Kernel;
using Assay.Tables;

namespace Assay.Monitor.Windows;

/// <summary>Puts rows into windows.</summary>
public static class WindowSlicer
{
    /// <summary>The windows in their order: of time and rows as they follow each other, of a key by its values. Rows without a time or a key are in none. Of each window the rows are copied when it is asked for, so that one at a time is held.</summary>
    /// <returns>The windows, each made when it is asked for, or <c>monitor.no-column</c>, <c>monitor.no-time</c>.</returns>
    public static Outcome<IEnumerable<SlicedWindow>> Slice(Table rows, WindowPlan plan, ColumnRoles roles) => plan.Kind switch
    {
        WindowKind.Time => ByTime(rows, plan, roles.Time),
        WindowKind.Count => Windows(ByCount(rows, plan.Rows)),
        WindowKind.Key => ByKey(rows, roles.Key!),
        _ => Windows([new SlicedWindow("all rows", rows)]),
    };

    private static Outcome<IEnumerable<SlicedWindow>> ByTime(Table rows, WindowPlan plan, string? column)
    {
        if (column is null) return new Problem("monitor.no-time", "Windows of time need a column of times.", "Name it with --time.") { Place = new Place(Field: "time") };
        if (rows.Find(column) is not { } found) return NoColumn(rows, column, "time");
        if (found is not NumericColumn { Type: ColumnType.Timestamp } times) return new Problem("monitor.not-a-time", "This column holds no times.", "Name another with --time; a time is written by ISO 8601.") { Place = new Place(Field: "time"), Value = column, Expected = "a column of dates or times" };
        var groups = new SortedDictionary<DateTimeOffset, List<int>>();
        for (var row = 0; row < rows.RowCount; row++)
        {
            if (double.IsNaN(times.Values[row])) continue;
            var from = plan.Around(DateTimeOffset.UnixEpoch.AddSeconds(times.Values[row])).From;
            if (!groups.TryGetValue(from, out var list)) groups[from] = list = [];
            list.Add(row);
        }

        return Windows(groups.Select(group => Of(plan.Around(group.Key), rows, group.Value)));
    }

    private static SlicedWindow Of((string Name, DateTimeOffset From, DateTimeOffset To) window, Table rows, List<int> taken) => new(window.Name, rows.Take([.. taken]), window.From, window.To);

    private static IEnumerable<SlicedWindow> ByCount(Table rows, int size)
    {
        for (var from = 0; from < rows.RowCount; from += size)
        {
            var count = Math.Min(size, rows.RowCount - from);
            yield return new SlicedWindow(string.Create(CultureInfo.InvariantCulture, $"rows {from + 1} to {from + count}"), rows.Take([.. Enumerable.Range(from, count)]));
        }
    }

    private static Outcome<IEnumerable<SlicedWindow>> ByKey(Table rows, string column)
    {
        if (rows.Find(column) is not { } key) return NoColumn(rows, column, "key");
        var groups = Enumerable.Range(0, rows.RowCount).Where(row => !key.IsMissing(row)).GroupBy(row => key.TextAt(row)!, StringComparer.Ordinal);
        return Windows(groups.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new SlicedWindow($"{column} = {group.Key}", rows.Take([.. group]))));
    }

    private static Outcome<IEnumerable<SlicedWindow>> Windows(IEnumerable<SlicedWindow> windows) => Outcome<IEnumerable<SlicedWindow>>.Success(windows);

    private static Problem NoColumn(Table rows, string column, string field) =>
        new("monitor.no-column", "The table has no such column.", Suggestion.For(column, rows.Columns.Select(each => each.Name)) is { } near ? $"Did you mean '{near}'?" : "Correct the name.") { Place = new Place(Field: field), Value = column };
}
