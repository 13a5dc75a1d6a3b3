using System.Globalization;
using System.Text;
using Assay.Tables;

namespace Assay.Stores.Embedded.DuckDb.Csv;

/// <summary>Writes a table by RFC 4180 in UTF-8 with line feeds.</summary>
internal static class CsvWriter
{
    public static void Write(Table table, string path, CancellationToken cancellation)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', table.Columns.Select(column => Field(column.Name))));
        for (var row = 0; row < table.RowCount; row++)
        {
            if (row % 4096 == 0) cancellation.ThrowIfCancellationRequested();
            writer.WriteLine(string.Join(',', table.Columns.Select(column => Field(Text(column, row)))));
        }
    }

    private static string Text(Column column, int row)
    {
        if (column.IsMissing(row)) return "";
        if (column is not NumericColumn numbers) return column.TextAt(row)!;
        return column.Type switch
        {
            ColumnType.Boolean => numbers.Values[row] != 0 ? "true" : "false",
            ColumnType.Timestamp => DateTime.UnixEpoch.AddTicks((long)Math.Round(numbers.Values[row] * TimeSpan.TicksPerSecond / 10) * 10).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
            _ => column.TextAt(row)!,
        };
    }

    /// <summary>A cell: between quotes where it has to be.</summary>
    internal static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
