namespace Assay.Tables;

/// <summary>One column of a <see cref="Table"/>, in memory.</summary>
public abstract class Column(string name, ColumnType type)
{
    /// <summary>The name in the header.</summary>
    public string Name { get; } = name;

    /// <summary>What it holds.</summary>
    public ColumnType Type { get; } = type;

    /// <summary>Number of rows.</summary>
    public abstract int RowCount { get; }

    /// <summary>Whether the cell is missing.</summary>
    public abstract bool IsMissing(int row);

    /// <summary>The cell as text, invariant culture; null when missing.</summary>
    public abstract string? TextAt(int row);

    /// <summary>A column of the given rows, in the given order.</summary>
    public abstract Column Take(ReadOnlySpan<int> rows);
}
