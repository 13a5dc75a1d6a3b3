using System.Collections.Immutable;
using System.Text;
using Assay.Kernel;
using Assay.Tables;
using Assay.Tables.Engine;
using DuckDB.NET.Data;

namespace Assay.Stores.Embedded.DuckDb.Csv;

/// <summary>Appends the rows of inspected CSV files to a table of the session.</summary>
internal static class CsvImporter
{
    /// <summary>Appends one file, or says that it is no longer what was inspected.</summary>
    public static Outcome<Nothing> Append(InspectedFile file, IReadOnlyList<string> names, ImmutableArray<ColumnImport> columns, DuckDBAppender appender, CancellationToken cancellation)
    {
        using var stream = new HashingStream(file.Source.Path);
        var reader = new CsvRecordReader(stream);
        var fields = columns.Select(column => names.IndexOf(column.Name)).ToArray();
        var rows = 0L;
        for (reader.Read(); reader.Read() && reader.FieldCount == names.Count;)
        {
            if (rows++ % 4096 == 0) cancellation.ThrowIfCancellationRequested();
            var row = appender.CreateRow();
            for (var i = 0; i < fields.Length; i++) Append(row, reader.Field(fields[i]), columns[i].Type);
            row.EndRow();
        }

        return stream.Finish() == file.Digest && rows == file.Rows ? Outcome.Done : Changed(file);
    }

    /// <summary>A file is no longer what was inspected.</summary>
    public static Problem Changed(InspectedFile file) =>
        new("data.changed", "The file was changed while it was being read.", "Run again when nothing writes to it.") { Place = new Place(file.Source.Name) };

    private static int IndexOf(this IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name) return i;
        }

        throw new ArgumentException($"The sources have no column '{name}'.", nameof(name));
    }

    private static void Append(IDuckDBAppenderRow row, ReadOnlySpan<byte> cell, ColumnType type)
    {
        if (CellText.KindOf(cell) == CellKind.Missing)
        {
            row.AppendNullValue();
            return;
        }

        switch (type)
        {
            case ColumnType.Integer: row.AppendValue((long?)CellText.ToInteger(cell)); break;
            case ColumnType.Number: row.AppendValue((double?)CellText.ToNumber(cell)); break;
            case ColumnType.Boolean: row.AppendValue((bool?)CellText.ToFlag(cell)); break;
            case ColumnType.Timestamp: row.AppendValue((DateTime?)CellText.ToTime(cell)); break;
            default: row.AppendValue(Encoding.UTF8.GetString(cell)); break;
        }
    }
}
