using Assay.Reports.Citing;

namespace Assay.Reports.Marking;

/// <summary>A table that can be scrolled sideways where it does not fit, also by keyboard.</summary>
internal static class DataTable
{
    private const int MostRows = 80;

    /// <summary>A table of figures, aligned to the right but for the first column.</summary>
    public static Markup OfNumbers(string label, Markup caption, IEnumerable<string> headings, IEnumerable<IReadOnlyList<Cell>> rows) => Write("numbers", label, caption, headings, rows);

    /// <summary>The values of a chart.</summary>
    public static Markup OfChart(Markup caption, Cited source, IEnumerable<string> headings, IEnumerable<IReadOnlyList<Cell>> rows) =>
        Write("numbers small", "Values", Markup.Of($"{caption}. From {Figure.Record(source)}."), headings, rows);

    /// <summary>The first cell of each row is its heading. A table that is too long to read is cut: the page stays one that can be sent.</summary>
    private static Markup Write(string style, string label, Markup caption, IEnumerable<string> headings, IEnumerable<IReadOnlyList<Cell>> rows)
    {
        var all = rows.ToArray();
        var record = all.SelectMany(row => row).FirstOrDefault(cell => cell.Value is not null).Value?.Record.Id;
        var cut = all.Length > MostRows ? " The first rows alone are shown; the records have all." : "";
        return Markup.Of($"""
            <div class="scroll" tabindex="0" role="group" aria-label="{label}"><table class="{style}"{(record is null ? Markup.None : Markup.Of($" data-record=\"{record}\""))}><caption><span class="caption">{caption}{cut}</span></caption>
            <thead><tr>{headings.Select(heading => Markup.Of($"<th scope=\"col\">{heading}</th>"))}</tr></thead>
            <tbody>{all.Take(MostRows).Select(row => Row(row, record))}</tbody></table></div>

            """);
    }

    private static Markup Row(IReadOnlyList<Cell> cells, string? record) =>
        Markup.Of($"<tr><th scope=\"row\">{cells[0].Write(record)}</th>{cells.Skip(1).Select(cell => Markup.Of($"<td>{cell.Write(record)}</td>"))}</tr>\n");
}
