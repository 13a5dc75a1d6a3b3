using System.Text;

namespace Assay.Reports.Cards;

/// <summary>A table in Markdown.</summary>
internal static class MarkdownTable
{
    /// <summary>The table with an empty line before it; nothing when it has no rows. Cells are Markdown already.</summary>
    public static string Write(string[] headings, IEnumerable<string[]> rows)
    {
        var lines = rows.Select(Line).ToArray();
        if (lines.Length == 0) return "";
        var table = new StringBuilder("\n").Append(Line(headings)).Append(Line([.. headings.Select(_ => "---")]));
        foreach (var line in lines) table.Append(line);
        return table.ToString();
    }

    private static string Line(string[] cells) => $"| {string.Join(" | ", cells)} |\n";
}
