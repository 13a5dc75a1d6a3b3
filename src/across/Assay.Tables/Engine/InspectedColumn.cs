namespace Assay.Tables.Engine;

/// <summary>What an inspection found out about one column of the sources.</summary>
/// <param name="Name">As in the header, spaces around it removed; <c>unnamed_1</c> for the first column when its name is empty.</param>
/// <param name="Cells">What its cells look like; in a Parquet file by the column's stored type.</param>
/// <param name="StoredType">The type that a Parquet file gives it; null for CSV, where cells are text.</param>
public sealed record InspectedColumn(string Name, CellTally Cells, ColumnType? StoredType = null);
