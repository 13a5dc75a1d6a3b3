using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Evidence.Sheets;

/// <summary>Finds the row of headings in a sheet, and which column is which, in any order and by the usual words.</summary>
public static class SheetHeadings
{
    private const int MostRowsAbove = 25;

    private static readonly ImmutableSortedDictionary<SheetColumn, string[]> Words = ImmutableSortedDictionary.CreateRange(new Dictionary<SheetColumn, string[]>
    {
        [SheetColumn.Code] = ["code", "codes", "ksb", "ksbs", "ksb s", "ksb code", "ksb codes", "ksb ref", "ksb reference", "criterion", "criteria", "ref", "reference", "standard code"],
        [SheetColumn.Evidence] = ["evidence", "description", "description of evidence", "evidence description", "evidence title", "what i did", "activity", "example", "narrative", "summary"],
        [SheetColumn.Rating] = ["rating", "confidence", "self rating", "self assessment", "self assessment score", "score", "confidence rating", "confidence level", "my rating"],
        [SheetColumn.Date] = ["date", "by", "due", "due date", "date completed", "date of evidence", "completed", "when", "target date", "by when"],
        [SheetColumn.Link] = ["link", "links", "file", "files", "url", "location", "attachment", "evidence link", "file name", "document", "where"],
        [SheetColumn.Status] = ["status", "progress", "state", "rag"],
        [SheetColumn.Route] = ["route", "plan", "evidence route"],
        [SheetColumn.Owner] = ["owner", "opportunity owner", "who", "responsible"],
    });

    /// <summary>The layout: the first row among the first 25 that has a column of codes and one other that is recognised.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <returns>The layout, or <c>sheet.no-heading</c>.</returns>
    public static Outcome<SheetLayout> Find(Sheet sheet, string file)
    {
        for (var row = 1; row <= Math.Min(sheet.Rows.Length, MostRowsAbove); row++)
            if (ColumnsOf(sheet, row) is { Count: > 1 } columns && columns.ContainsKey(SheetColumn.Code)) return new SheetLayout(row, columns);
        return new Problem("sheet.no-heading", $"No row among the first {MostRowsAbove} has headings for codes and for anything else that is known.", "Name the columns, for example: code, evidence, rating, date, link, status.") { Place = new Place(file), Expected = "a heading like code or KSB, and another like evidence or confidence" };
    }

    private static ImmutableSortedDictionary<SheetColumn, int> ColumnsOf(Sheet sheet, int row)
    {
        var columns = ImmutableSortedDictionary.CreateBuilder<SheetColumn, int>();
        for (var at = 0; at < sheet.Rows[row - 1].Length; at++)
            if (ColumnOf(sheet.Cell(row, at)) is { } column) columns.TryAdd(column, at);
        return columns.ToImmutable();
    }

    private static SheetColumn? ColumnOf(string heading)
    {
        var words = string.Join(' ', heading.ToLowerInvariant().Split([' ', '_', '-', '/', '(', ')', ':', '.', '?', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Where(word => !word.All(char.IsAsciiDigit)));
        foreach (var (column, names) in Words)
            if (names.Contains(words) || IsPair(words, names)) return column;
        return null;
    }

    /// <summary>Headings like <c>Link / file</c> or <c>Evidence (description)</c>: two names of the same column.</summary>
    private static bool IsPair(string words, string[] names) => names.Any(name => words.StartsWith(name + " ", StringComparison.Ordinal) && names.Contains(words[(name.Length + 1)..]));
}
