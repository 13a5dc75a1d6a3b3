using System.Collections.Immutable;

namespace Assay.Evidence.Sheets;

/// <summary>Where in a sheet things stand.</summary>
/// <param name="HeaderRow">The row of the headings, from 1.</param>
/// <param name="Columns">The columns that were recognised, from 0.</param>
public sealed record SheetLayout(int HeaderRow, ImmutableSortedDictionary<SheetColumn, int> Columns)
{
    /// <summary>The column that holds it; null when none does.</summary>
    public int? this[SheetColumn column] => Columns.TryGetValue(column, out var at) ? at : null;
}
