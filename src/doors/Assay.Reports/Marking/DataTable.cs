using Assay.Reports.Citing;

namespace Assay.Reports.Marking;

/// <summary>A table that can be scrolled sideways where it does not fit, also by keyboard.</summary>
internal static class DataTable
{
    /// <summary>A table of figures, aligned to the right but for the first column.</summary>
    public static Markup OfNumbers(string label, Markup caption, IEnumerable<string> headings, IEnumerable<IReadOnlyList<Markup>> rows) => Write("numbers", label, caption, headings, rows);

    /// <summary>The values of a chart.</summary>
    public static Markup OfChart(Markup caption, Cited source, IEnumerable<string> headings, IEnumerable<IReadOnlyList<Markup>> rows) =>
        Write("numbers small", "Values", Markup.Of($"{caption}. From {Figure.Record(source)}."), headings, rows);

    /// <summary>The first cell of each row is its heading.</summary>
    private static Markup Write(string style, string label, Markup caption, IEnumerable<string> headings, IEnumerable<IReadOnlyList<Markup>> rows) => Markup.Of($"""
        <div class="scroll" tabindex="0" role="group" aria-label="{label}"><table class="{style}"><caption><span class="caption">{caption}</span></caption>
        <thead><tr>{headings.Select(heading => Markup.Of($"<th scope=\"col\">{heading}</th>"))}</tr></thead>
        <tbody>{rows.Select(Row)}</tbody></table></div>

        """);

    private static Markup Row(IReadOnlyList<Markup> cells) => Markup.Of($"<tr><th scope=\"row\">{cells[0]}</th>{cells.Skip(1).Select(cell => Markup.Of($"<td>{cell}</td>"))}</tr>\n");
}
