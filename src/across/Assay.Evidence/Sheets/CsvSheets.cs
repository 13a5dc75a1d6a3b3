using System.Collections.Immutable;
using System.Text;
using Assay.Evidence.Importing;
using Assay.Kernel;

namespace Assay.Evidence.Sheets;

/// <summary>Reads and writes CSV by RFC 4180: quoted cells may hold separators, quotes and line breaks. Cells are guarded against formulas (<see cref="CellGuard"/>).</summary>
public static class CsvSheets
{
    private const string Separators = ",;\t";

    /// <summary>
    /// Reads a file of cells separated by commas, semicolons or tabs: by the first of them under which there are headings (<see cref="SheetHeadings"/>), else by the one that
    /// gives most rows the same number of cells, more than one.
    /// </summary>
    /// <param name="bytes">Its content: UTF-8, UTF-16 with its mark, or Windows-1252.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <returns>The sheet, or <c>sheet.quote</c>, <c>import.too-large</c>, <c>import.not-text</c>.</returns>
    public static Outcome<Sheet> Read(ReadOnlySpan<byte> bytes, string file)
    {
        var decoded = SourceText.Decode(bytes, file);
        return decoded.Then(text => Read(text, file));
    }

    private static Outcome<Sheet> Read(string text, string file)
    {
        var readings = Separators.Select(separator => new CsvRows(text, separator).Read()).ToList();
        var sheets = readings.OfType<IReadOnlyList<IReadOnlyList<string>>>().Select(SheetOf).ToList();
        if (sheets.Find(sheet => SheetHeadings.Find(sheet, file).Succeeded) is { } headed) return headed;
        if (readings.Contains(null)) return new Problem("sheet.quote", "A quoted cell is never closed.", "Close it with a quotation mark, or double the quotation mark within it.") { Place = new Place(file) };
        return sheets.MaxBy(Evenness)!;
    }

    /// <summary>Writes a sheet: commas, and line breaks as RFC 4180 has them.</summary>
    public static string Write(Sheet sheet)
    {
        var text = new StringBuilder();
        foreach (var row in sheet.Rows) text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return text.ToString();
    }

    private static string Cell(string content)
    {
        var guarded = CellGuard.Guard(content);
        return guarded.AsSpan().IndexOfAny(",;\"\r\n\t") >= 0 || guarded != content ? $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : guarded;
    }

    private static Sheet SheetOf(IReadOnlyList<IReadOnlyList<string>> rows) => new([.. rows.Select(row => row.Select(CellGuard.Unguard).ToImmutableArray())]);

    /// <summary>How many rows have the number of cells that most rows have, not counting rows of one cell.</summary>
    private static int Evenness(Sheet sheet) => sheet.Rows.Where(row => row.Length > 1).CountBy(row => row.Length).Select(count => count.Value).DefaultIfEmpty(0).Max();
}
