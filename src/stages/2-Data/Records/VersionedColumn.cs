using Assay.Tables;

namespace Assay.Data.Records;

/// <summary>One column of the sources, as the project file lists it.</summary>
/// <param name="Name">As in the header.</param>
/// <param name="Role">What it is there for.</param>
/// <param name="Type">How its cells are held.</param>
/// <param name="IsKept">Whether the prepared table holds it.</param>
/// <param name="OddCells">Number of cells that are not like the others, where nearly all are numbers or nearly all are times; such a column is held as a category.</param>
/// <param name="Why">Why it has that role; null when nobody has said.</param>
public sealed record VersionedColumn(string Name, ColumnRole Role, ColumnType Type, bool IsKept, long OddCells, string? Why);
