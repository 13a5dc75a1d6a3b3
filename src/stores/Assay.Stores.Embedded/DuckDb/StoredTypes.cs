using Assay.Tables;

namespace Assay.Stores.Embedded.DuckDb;

/// <summary>How a table's columns are held in Parquet files and in the session's tables.</summary>
internal static class StoredTypes
{
    /// <summary>The engine's name of the type in which a column is stored.</summary>
    public static string NameOf(ColumnType type) => type switch
    {
        ColumnType.Integer => "BIGINT",
        ColumnType.Number => "DOUBLE",
        ColumnType.Boolean => "BOOLEAN",
        ColumnType.Timestamp => "TIMESTAMP",
        _ => "VARCHAR",
    };

    /// <summary>The type of a column by the engine's name of it; null for what a table does not hold (lists, structures, bytes).</summary>
    public static ColumnType? Find(string name) => name switch
    {
        "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT" or "UHUGEINT" => ColumnType.Integer,
        "FLOAT" or "DOUBLE" => ColumnType.Number,
        "BOOLEAN" => ColumnType.Boolean,
        "DATE" or "TIMESTAMP" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS" or "TIMESTAMP WITH TIME ZONE" => ColumnType.Timestamp,
        "VARCHAR" or "UUID" or "TIME" => ColumnType.Category,
        _ when name.StartsWith("DECIMAL", StringComparison.Ordinal) => ColumnType.Number,
        _ when name.StartsWith("ENUM", StringComparison.Ordinal) => ColumnType.Category,
        _ => null,
    };

    /// <summary>An expression that turns a column of a foreign file into the stored type; what cannot be turned becomes null.</summary>
    public static string Cast(string column, ColumnType from, ColumnType to)
    {
        var name = Sql.Identifier(column);
        return (from, to) switch
        {
            (ColumnType.Number, ColumnType.Number) => $"CASE WHEN isnan({name}::DOUBLE) THEN NULL ELSE {name}::DOUBLE END",
            (ColumnType.Number, ColumnType.Integer) => $"CASE WHEN {name}::DOUBLE = trunc({name}::DOUBLE) THEN TRY_CAST({name} AS BIGINT) END",
            (ColumnType.Category, ColumnType.Category) => $"{name}::VARCHAR",
            (ColumnType.Category, ColumnType.Integer) => $"CASE WHEN regexp_full_match(trim({name}), '[+-]?[0-9]+') THEN TRY_CAST(trim({name}) AS BIGINT) END",
            (ColumnType.Category, _) => $"TRY_CAST(trim({name}) AS {NameOf(to)})",
            _ => $"TRY_CAST({name} AS {NameOf(to)})",
        };
    }
}
