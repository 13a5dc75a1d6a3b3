using System.Collections.Immutable;
using System.Globalization;
using Assay.Stores.Embedded.DuckDb.Parquet;
using Assay.Tables.Engine;
using DuckDB.NET.Data;

namespace Assay.Stores.Embedded.DuckDb.Rows;

/// <summary>Rows as a Parquet file with typed columns. Rows wait in a database of their own, which spills to the disk, until the file is written.</summary>
public sealed class ParquetRows : IRowWriter
{
    private readonly DuckDbSession _session;
    private readonly DuckDBAppender _appender;
    private readonly ImmutableArray<ColumnImport> _columns;
    private readonly string _path;

    /// <summary>Prepares a file.</summary>
    /// <param name="columns">Names and types of the columns; at least one.</param>
    /// <param name="path">The file, written by <see cref="Complete"/>.</param>
    /// <param name="options">How much it may take.</param>
    public ParquetRows(ImmutableArray<ColumnImport> columns, string path, DuckDbOptions options)
    {
        (_columns, _path) = (columns, path);
        _session = new DuckDbSession(options);
        // The engine takes names that differ in case only for one, so the columns have numbers until the file is written.
        SessionTable.Create(_session, [.. columns.Select((column, place) => column with { Name = Numbered(place) })]);
        _appender = _session.Appender(SessionTable.Name);
    }

    /// <inheritdoc/>
    public void Write(IReadOnlyList<object?> row)
    {
        var appended = _appender.CreateRow();
        foreach (var cell in row) Append(appended, cell);
        appended.EndRow();
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _appender.Close();
        var names = _columns.Select((column, place) => $"{Sql.Identifier(Numbered(place))} AS {Sql.Identifier(column.Name)}");
        _session.Execute(ParquetFile.Copy($"SELECT {string.Join(", ", names)} FROM {SessionTable.Name}", _path));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _appender.Dispose();
        _session.Dispose();
    }

    private static string Numbered(int place) => $"c{place.ToString(CultureInfo.InvariantCulture)}";

    private static void Append(IDuckDBAppenderRow row, object? cell)
    {
        switch (cell)
        {
            case null: row.AppendNullValue(); break;
            case string text: row.AppendValue(text); break;
            case double number: row.AppendValue((double?)number); break;
            case long number: row.AppendValue((long?)number); break;
            case bool flag: row.AppendValue((bool?)flag); break;
            case DateTimeOffset time: row.AppendValue((DateTime?)time.UtcDateTime); break;
            default: throw new ArgumentException($"A cell cannot be a {cell.GetType().Name}.", nameof(cell));
        }
    }
}
