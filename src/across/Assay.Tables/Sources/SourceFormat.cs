namespace Assay.Tables.Sources;

/// <summary>How a source is written.</summary>
public enum SourceFormat
{
    /// <summary>Comma-separated values by RFC 4180 in UTF-8, with a header: <c>.csv</c>.</summary>
    Csv,

    /// <summary>Apache Parquet: <c>.parquet</c>.</summary>
    Parquet,
}
