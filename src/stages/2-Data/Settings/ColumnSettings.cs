using Assay.Tables;

namespace Assay.Data.Settings;

/// <summary>What the project file says about one column: an entry of <c>data.columns</c>.</summary>
public sealed record ColumnSettings
{
    /// <summary>What it is there for.</summary>
    public required ColumnRole Role { get; init; }

    /// <summary>Why it has that role; always there for an excluded column.</summary>
    public string? Why { get; init; }

    /// <summary>How its cells are to be read; null means as they look.</summary>
    public ColumnType? Type { get; init; }

    /// <summary>Whether its cells are kept in the prepared table; only an excluded column may be dropped.</summary>
    public bool Keep { get; init; } = true;
}
