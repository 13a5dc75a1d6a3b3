namespace Assay.Tracking.Inspect;

/// <summary>Sets rows in columns, for a terminal. A cell is one line, and cut where it is too wide.</summary>
public static class TextTable
{
    private const string Gap = "  ";

    /// <summary>The lines: headings, then rows.</summary>
    /// <param name="headings">Of the columns.</param>
    /// <param name="rows">Each as wide as the headings.</param>
    /// <param name="widest">The most characters of a cell.</param>
    /// <param name="numbers">Whether a column holds numbers, which are set to the right; null for none.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows, int widest = 40, Func<int, bool>? numbers = null)
    {
        string[][] cells = [.. rows.Prepend(headings).Select(row => row.Select(cell => Cell(cell, widest)).ToArray())];
        int[] widths = [.. headings.Select((_, column) => cells.Max(row => row[column].Length))];
        return cells.Select(row => string.Join(Gap, row.Select((cell, column) => numbers?.Invoke(column) == true ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd());
    }

    private static string Cell(string text, int widest)
    {
        var line = text.AsSpan().IndexOfAny('\r', '\n', '\t') < 0 ? text : text.ReplaceLineEndings(" ").Replace('\t', ' ');
        if (line.Length <= widest) return line;
        // Half of a pair of surrogates is no character.
        var length = char.IsHighSurrogate(line[widest - 2]) ? widest - 2 : widest - 1;
        return $"{line.AsSpan(0, length)}…";
    }
}
