using Assay.Tables;
using Assay.Tables.Engine;
using DuckDB.NET.Data;

namespace Assay.Stores.Embedded.DuckDb;

/// <summary>Loads Parquet files into memory, column by column.</summary>
internal static class TableLoader
{
    public static Table Load(DuckDbSession session, string path, IReadOnlyList<string>? columns, CancellationToken cancellation)
    {
        var stored = Describe(session, path, cancellation);
        var rows = checked((int)stored.Rows);
        var wanted = columns?.Select(name => stored.Columns.FirstOrDefault(column => column.Name == name) ?? throw new ArgumentException($"The file has no column '{name}'.", nameof(columns))) ?? stored.Columns;
        return new Table([.. wanted.Select(column => Load(session, path, column.Name, column.Type, rows, cancellation))]);
    }

    public static StoredTable Describe(DuckDbSession session, string path, CancellationToken cancellation)
    {
        var stored = session.List($"DESCRIBE SELECT * FROM {Sql.Parquet(path)}", row => (Name: row.GetString(0), Type: row.GetString(1)), cancellation);
        var columns = stored.Select(column => new ColumnImport(column.Name, StoredTypes.Find(column.Type) ?? throw new ArgumentException($"A table does not hold the column '{column.Name}' of {column.Type}.", nameof(path))));
        return new StoredTable(session.Count($"SELECT count(*) FROM {Sql.Parquet(path)}", cancellation), [.. columns]);
    }

    private static Column Load(DuckDbSession session, string path, string name, ColumnType type, int rows, CancellationToken cancellation) =>
        type == ColumnType.Category ? Categories(session, path, name, rows, cancellation) : Numbers(session, path, name, type, rows, cancellation);

    private static NumericColumn Numbers(DuckDbSession session, string path, string name, ColumnType type, int rows, CancellationToken cancellation)
    {
        var values = new double[rows];
        var at = 0;
        session.Read($"SELECT {NumberReader.Expression(name, type)} FROM {Sql.Parquet(path)}", row => values[at++] = row.IsDBNull(0) ? double.NaN : row.GetDouble(0), cancellation);
        return new NumericColumn(name, values, type);
    }

    private static CategoricalColumn Categories(DuckDbSession session, string path, string name, int rows, CancellationToken cancellation)
    {
        var codes = new int[rows];
        var at = 0;
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        session.Read($"SELECT {Sql.Identifier(name)}::VARCHAR FROM {Sql.Parquet(path)}", row => codes[at++] = row.IsDBNull(0) ? CategoricalColumn.Missing : CodeOf(met, row), cancellation);
        var levels = met.Keys.Order(StringComparer.Ordinal).ToArray();
        var sorted = new int[levels.Length];
        for (var code = 0; code < levels.Length; code++) sorted[met[levels[code]]] = code;
        for (var row = 0; row < codes.Length; row++) codes[row] = codes[row] < 0 ? CategoricalColumn.Missing : sorted[codes[row]];
        return new CategoricalColumn(name, codes, levels);
    }

    private static int CodeOf(Dictionary<string, int> met, DuckDBDataReader row)
    {
        var text = row.GetString(0);
        if (!met.TryGetValue(text, out var code)) met.Add(text, code = met.Count);
        return code;
    }
}
