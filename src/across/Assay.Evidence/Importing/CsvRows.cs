using System.Text;

namespace Assay.Evidence.Importing;

/// <summary>The rows of a delimited text as RFC 4180 has them: quotes may hold the delimiter, line breaks and doubled quotes. A quote that is never closed ends with the text.</summary>
internal static class CsvRows
{
    private const int MostCells = 200;

    /// <summary>The rows that are not blank, each with the 1-based line on which it starts. Cells beyond the first 200 of a row are left out.</summary>
    public static IEnumerable<(long Line, List<string> Cells)> Of(string text, char delimiter)
    {
        var (line, started, quoted) = (1L, 1L, false);
        var (cells, cell) = (new List<string>(), new StringBuilder());
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isBreak = c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (isBreak) line++;
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') { cell.Append('"'); i++; }
            else if (quoted && c == '"') quoted = false;
            else if (quoted) cell.Append(c);
            else if (c == '"' && IsBlank(cell)) { quoted = true; cell.Clear(); }
            else if (c == delimiter) End(cells, cell);
            else if (!isBreak) cell.Append(c);
            else
            {
                End(cells, cell);
                if (cells.Exists(value => value.Length > 0)) yield return (started, cells);
                (cells, started) = ([], line);
            }
        }

        End(cells, cell);
        if (cells.Exists(value => value.Length > 0)) yield return (started, cells);
    }

    private static void End(List<string> cells, StringBuilder cell)
    {
        if (cells.Count < MostCells) cells.Add(cell.ToString().Trim());
        cell.Clear();
    }

    private static bool IsBlank(StringBuilder cell)
    {
        for (var i = 0; i < cell.Length; i++)
            if (!char.IsWhiteSpace(cell[i])) return false;
        return true;
    }
}
