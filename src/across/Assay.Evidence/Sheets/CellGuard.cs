namespace Assay.Evidence.Sheets;

/// <summary>
/// Keeps a spreadsheet from taking a text for a formula: a cell that starts with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a carriage return is written with an
/// apostrophe before it, after apostrophes too, so that reading takes away exactly what writing added. Every list that Assay writes for people to look at goes through here: texts and names of columns, which strangers may have
/// written. Numbers do not, nor tables of data that programs read back.
/// </summary>
public static class CellGuard
{
    private const char Mark = '\'';

    /// <summary>The text as it may be written to a sheet.</summary>
    public static string Guard(string text) => IsFormula(text.AsSpan().TrimStart(Mark)) ? Mark + text : text;

    /// <summary>The text that was guarded.</summary>
    public static string Unguard(string text) => text.Length > 0 && text[0] == Mark && IsFormula(text.AsSpan().TrimStart(Mark)) ? text[1..] : text;

    /// <summary>A cell of a CSV file (RFC 4180): guarded, and between quotes where it has to be.</summary>
    public static string Field(string text)
    {
        var guarded = Guard(text);
        return guarded.AsSpan().IndexOfAny("\",\r\n") < 0 ? guarded : $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsFormula(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
}
