using Assay.Tables;

namespace Assay.Data;

/// <summary>One column of the prepared table.</summary>
/// <param name="Name">As in the header.</param>
/// <param name="Role">What it is there for.</param>
/// <param name="Type">How its cells are held.</param>
/// <param name="Distinct">Number of distinct values, missing ones not counted; of a <see cref="ColumnType.Category"/> the number of its levels.</param>
/// <param name="Missing">Number of rows without a value.</param>
public sealed record PreparedColumn(string Name, ColumnRole Role, ColumnType Type, long Distinct, long Missing);
