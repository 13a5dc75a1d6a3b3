using System.Collections.Immutable;

namespace Assay.Cli.New;

/// <summary>A table as a new project is made from it.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">The columns, in the table's order.</param>
public sealed record InspectedTable(long Rows, ImmutableArray<ColumnSummary> Columns);
