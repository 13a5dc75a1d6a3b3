using System.Collections.Immutable;

namespace Assay.Tables.Profiling;

/// <summary>What a table holds, in figures.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">One profile a column, in the table's order.</param>
public sealed record TableProfile(long Rows, ImmutableArray<ColumnProfile> Columns)
{
    /// <summary>The profile of the column of that name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public ColumnProfile this[string name] => Columns.First(column => column.Name == name);
}
