namespace Assay.Tables.Engine;

/// <summary>A cell that a message points to.</summary>
/// <param name="File">Name of its source.</param>
/// <param name="Line">1-based line in a CSV file, the header counted; 1-based row in a Parquet file.</param>
/// <param name="Value">Its text, cut after 80 characters.</param>
public sealed record CellPlace(string File, long Line, string Value);
