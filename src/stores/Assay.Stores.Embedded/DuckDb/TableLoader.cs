using Assay.Tables;
using DuckDB.NET.Data;

namespace Assay.Stores.Embedded.DuckDb;

/// <summary>Loads Parquet files into memory, column by column.</summary>
internal static class TableLoader
{
    public static Table Load(DuckDbSession session, string path, IReadOnlyList<string>? columns, CancellationToken cancellation)
    {
        var stored = session.List($"DESCRIBE SELECT * FROM {Sql.Parquet(path)}", row => (Name: row.GetString(0), Type: row.GetString(1)), cancellation);
        var rows = checked((int)session.Count($"SELECT count(*) FROM {Sql.Parquet(path)}", cancellation));
        var wanted = columns ?? [.. stored.Select(column => column.Name)];
        var loaded = wanted.Select(name => stored.FirstOrDefault(column => column.Name == name) is { Name: not null } found ? found : throw new ArgumentException($"The file has no column '{name}'.", nameof(columns)));
        return new Table([.. loaded.Select(column => Load(session, path, column.Name, TypeOf(column), rows, cancellation))]);
    }

    private static ColumnType TypeOf((string Name, string Type) column) =>
        StoredTypes.Find(column.Type) ?? throw new ArgumentException($"A table does not hold the column '{column.Name}' of {column.Type}.");

    private static Column Load(DuckDbSession session, string path, string name, ColumnType type, int rows, CancellationToken cancellation) =>
        type == ColumnType.Category ? Categories(session, path, name, rows, cancellation) : Numbers(session, path, name, type, rows, cancellation);

    private static NumericColumn Numbers(DuckDbSession session, string path, string name, ColumnType type, int rows, CancellationToken cancellation)
    {
        var column = Sql.Identifier(name);
        var expression = type switch
        {
            ColumnType.Timestamp => $"epoch_us({column}::TIMESTAMP)::DOUBLE / 1000000",
            ColumnType.Boolean => $"{column}::INTEGER::DOUBLE",
            _ => $"{column}::DOUBLE",
        };
        var values = new double[rows];
        var at = 0;
        session.Read($"SELECT {expression} FROM {Sql.Parquet(path)}", row => values[at++] = row.IsDBNull(0) ? double.NaN : row.GetDouble(0), cancellation);
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
