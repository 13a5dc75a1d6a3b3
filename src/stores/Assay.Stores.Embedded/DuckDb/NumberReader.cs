using Assay.Tables;

namespace Assay.Stores.Embedded.DuckDb;

/// <summary>Reads columns of numbers together, a block of rows at a time.</summary>
internal static class NumberReader
{
    /// <summary>An expression for a column's values as numbers: a time as seconds since 1970, a flag as 0 or 1.</summary>
    public static string Expression(string name, ColumnType type)
    {
        var column = Sql.Identifier(name);
        return type switch
        {
            ColumnType.Timestamp => $"epoch_us({column}::TIMESTAMP)::DOUBLE / 1000000",
            ColumnType.Boolean => $"{column}::INTEGER::DOUBLE",
            _ => $"{column}::DOUBLE",
        };
    }

    public static void Read(DuckDbSession session, string path, IReadOnlyList<string> columns, int blockRows, Action<IReadOnlyList<double[]>, int> block, CancellationToken cancellation)
    {
        var types = TableLoader.Describe(session, path, cancellation).Columns.Where(column => column.Type != ColumnType.Category).ToDictionary(column => column.Name, column => column.Type, StringComparer.Ordinal);
        var expressions = columns.Select(name => types.TryGetValue(name, out var type) ? Expression(name, type) : throw new ArgumentException($"The file has no column '{name}' of numbers.", nameof(columns)));
        var values = columns.Select(_ => new double[blockRows]).ToArray();
        var at = 0;
        session.Read($"SELECT {string.Join(", ", expressions)} FROM {Sql.Parquet(path)}", row =>
        {
            for (var column = 0; column < values.Length; column++) values[column][at] = row.IsDBNull(column) ? double.NaN : row.GetDouble(column);
            if (++at < blockRows) return;
            block(values, at);
            at = 0;
        }, cancellation);
        if (at > 0) block(values, at);
    }
}
