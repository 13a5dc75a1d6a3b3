using System.Collections.Immutable;

namespace Assay.Tables.Profiling;

/// <summary>What one column holds, in figures.</summary>
public sealed record ColumnProfile
{
    /// <summary>The column's name.</summary>
    public required string Name { get; init; }

    /// <summary>How its cells are held.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>Number of rows without a value.</summary>
    public required long Missing { get; init; }

    /// <summary>Number of distinct values.</summary>
    public required long Distinct { get; init; }

    /// <summary>Spread of integers and numbers; null for other types, and when there is no value.</summary>
    public NumberProfile? Numbers { get; init; }

    /// <summary>Spread of times; null for other types, and when there is no value.</summary>
    public TimeProfile? Times { get; init; }

    /// <summary>The twenty commonest values, commonest first; all of them when there are no more.</summary>
    public required ImmutableArray<ValueCount> Commonest { get; init; }

    /// <summary>The same without any value of a cell in it: counts only, for columns that may hold personal data.</summary>
    public ColumnProfile WithoutValues() => this with { Numbers = null, Times = null, Commonest = [] };
}
