using System.Collections.Immutable;
using Assay.Tables;
using Assay.Tables.Engine;
using DuckDB.NET.Data;

namespace Assay.Stores.Embedded.DuckDb;

/// <summary>A table of the session, into which rows are appended before they are written.</summary>
internal static class SessionTable
{
    public const string Name = "rows";

    public static void Create(DuckDbSession session, ImmutableArray<ColumnImport> columns) =>
        session.Execute($"CREATE TABLE {Name} ({string.Join(", ", columns.Select(column => $"{Sql.Identifier(column.Name)} {StoredTypes.NameOf(column.Type)}"))})");

    /// <summary>Appends every row of a table.</summary>
    public static void Append(DuckDbSession session, Table table, CancellationToken cancellation)
    {
        using var appender = session.Appender(Name);
        for (var row = 0; row < table.RowCount; row++)
        {
            if (row % 4096 == 0) cancellation.ThrowIfCancellationRequested();
            var appended = appender.CreateRow();
            foreach (var column in table.Columns) Append(appended, column, row);
            appended.EndRow();
        }

        appender.Close();
    }

    private static void Append(IDuckDBAppenderRow appended, Column column, int row)
    {
        if (column.IsMissing(row)) appended.AppendNullValue();
        else if (column is not NumericColumn numbers) appended.AppendValue(column.TextAt(row));
        else Append(appended, numbers.Values[row], column.Type);
    }

    private static void Append(IDuckDBAppenderRow appended, double value, ColumnType type)
    {
        switch (type)
        {
            case ColumnType.Integer: appended.AppendValue((long?)checked((long)value)); break;
            case ColumnType.Boolean: appended.AppendValue((bool?)(value != 0)); break;
            case ColumnType.Timestamp: appended.AppendValue((DateTime?)DateTime.UnixEpoch.AddTicks((long)Math.Round(value * TimeSpan.TicksPerSecond / 10) * 10)); break;
            default: appended.AppendValue((double?)value); break;
        }
    }
}
