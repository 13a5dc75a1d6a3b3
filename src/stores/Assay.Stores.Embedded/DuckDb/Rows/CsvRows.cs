using System.Globalization;
using Assay.Evidence.Sheets;

namespace Assay.Stores.Embedded.DuckDb.Rows;

/// <summary>Rows as CSV by RFC 4180, with line feeds, for people: texts and names that a spreadsheet would take for formulas are guarded (<see cref="CellGuard"/>). Numbers read back to the same double; what is missing is empty; times are UTC in ISO 8601.</summary>
public sealed class CsvRows : IRowWriter
{
    private readonly TextWriter _to;

    /// <summary>Writes the line of names.</summary>
    /// <param name="columns">Names of the columns.</param>
    /// <param name="to">Where lines go; stays open.</param>
    public CsvRows(IEnumerable<string> columns, TextWriter to)
    {
        _to = to;
        Line(columns.Select(CellGuard.Field));
    }

    /// <inheritdoc/>
    public void Write(IReadOnlyList<object?> row) => Line(row.Select(Text));

    /// <inheritdoc/>
    public void Complete() => _to.Flush();

    /// <inheritdoc/>
    public void Dispose()
    {
        // What it writes to is its owner's.
    }

    private void Line(IEnumerable<string> cells)
    {
        _to.Write(string.Join(',', cells));
        _to.Write('\n');
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => CellGuard.Field(text),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell cannot be a {value.GetType().Name}.", nameof(value)),
    };
}
