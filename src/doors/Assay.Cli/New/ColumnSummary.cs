using System.Collections.Immutable;

namespace Assay.Cli.New;

/// <summary>What an inspection of a table tells about one column: enough to choose a role.</summary>
public sealed record ColumnSummary
{
    /// <summary>Name as in the header.</summary>
    public required string Name { get; init; }

    /// <summary>What its cells are.</summary>
    public required ColumnKind Kind { get; init; }

    /// <summary>Number of distinct values, missing ones not counted.</summary>
    public required long Distinct { get; init; }

    /// <summary>Number of rows without a value.</summary>
    public required long Missing { get; init; }

    /// <summary>Sample standard deviation; null unless the cells are numbers.</summary>
    public double? StandardDeviation { get; init; }

    /// <summary>The commonest values, commonest first; all of them when there are at most twenty.</summary>
    public ImmutableArray<LevelCount> Levels { get; init; } = [];
}
