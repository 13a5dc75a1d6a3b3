using System.Collections.Immutable;

namespace Assay.Tables.Engine;

/// <summary>What a Parquet file holds, by its header.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">The columns, in the file's order.</param>
public sealed record StoredTable(long Rows, ImmutableArray<ColumnImport> Columns);
