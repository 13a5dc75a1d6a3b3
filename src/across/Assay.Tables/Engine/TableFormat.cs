namespace Assay.Tables.Engine;

/// <summary>How a table is written.</summary>
public enum TableFormat
{
    /// <summary>Parquet: integers as BIGINT, numbers as DOUBLE, booleans as BOOLEAN, timestamps as TIMESTAMP, categories as VARCHAR. The same table has the same bytes.</summary>
    Parquet,

    /// <summary>RFC 4180 in UTF-8 with line feeds; a missing cell is empty, a timestamp is written by ISO 8601.</summary>
    Csv,
}
