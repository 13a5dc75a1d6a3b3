using System.Globalization;

namespace Assay.Stores.Embedded.DuckDb;

/// <summary>The only way from a stranger's text into a statement.</summary>
internal static class Sql
{
    /// <summary>A name, quoted.</summary>
    /// <exception cref="ArgumentException">It holds a NUL character.</exception>
    public static string Identifier(string name) => $"\"{Safe(name).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text, quoted.</summary>
    /// <exception cref="ArgumentException">It holds a NUL character.</exception>
    public static string Text(string text) => $"'{Safe(text).Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A number that reads back the same.</summary>
    public static string Number(double value) => $"CAST('{value.ToString("R", CultureInfo.InvariantCulture)}' AS DOUBLE)";

    /// <summary>The path of one file to read, with the characters escaped that the engine would take for a glob.</summary>
    public static string File(string path) => Text(string.Concat(path.Select(letter => letter is '*' or '?' or '[' ? $"[{letter}]" : letter.ToString())));

    /// <summary>A table function that reads one Parquet file.</summary>
    public static string Parquet(string path) => $"read_parquet([{File(path)}])";

    /// <summary>Several names, quoted, with commas between.</summary>
    public static string Identifiers(IEnumerable<string> names) => string.Join(", ", names.Select(Identifier));

    private static string Safe(string text) => text.Contains('\0', StringComparison.Ordinal) ? throw new ArgumentException("A NUL character cannot stand in a statement.", nameof(text)) : text;
}
