namespace Assay.Monitor.Quality;

/// <summary>What is missing from a column of a window, and what the reference never had.</summary>
public sealed record ColumnQuality
{
    /// <summary>The column.</summary>
    public required string Column { get; init; }

    /// <summary>Rows without a value.</summary>
    public required long Missing { get; init; }

    /// <summary>Share of rows without a value, 0 to 1; null without rows.</summary>
    public double? MissingShare { get; init; }

    /// <summary>The same in the reference.</summary>
    public double? ReferenceMissingShare { get; init; }

    /// <summary>Lower end of the 95 % interval for how much the share has grown.</summary>
    public double? MissingGrowthLow { get; init; }

    /// <summary>Upper end of the same.</summary>
    public double? MissingGrowthHigh { get; init; }

    /// <summary>Numbers: rows below the reference's least value.</summary>
    public long? BelowRange { get; init; }

    /// <summary>Numbers: rows above the reference's greatest value.</summary>
    public long? AboveRange { get; init; }

    /// <summary>Levels: how many the reference never had.</summary>
    public int? NewLevels { get; init; }

    /// <summary>Levels: rows with such a level.</summary>
    public long? NewLevelRows { get; init; }
}
