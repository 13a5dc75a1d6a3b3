namespace Assay.Statistics.Distances;

/// <summary>Counts of two categorical variables, rows × columns, with their margins.</summary>
public sealed class ContingencyTable
{
    private readonly long[] _counts;
    private readonly long[] _rowTotals;
    private readonly long[] _columnTotals;

    /// <summary>A table from its counts.</summary>
    /// <param name="rows">How many rows, at least 1.</param>
    /// <param name="columns">How many columns, at least 1.</param>
    /// <param name="counts">rows × columns counts, row after row; copied.</param>
    /// <exception cref="ArgumentException">The sizes do not agree, or a count is negative.</exception>
    public ContingencyTable(int rows, int columns, ReadOnlySpan<long> counts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        if (counts.Length != rows * columns) throw new ArgumentException($"{rows} × {columns} cells need as many counts; found {counts.Length}.", nameof(counts));
        (Rows, Columns, _counts) = (rows, columns, counts.ToArray());
        (_rowTotals, _columnTotals) = (new long[rows], new long[columns]);
        for (var i = 0; i < _counts.Length; i++)
        {
            if (_counts[i] < 0) throw new ArgumentException($"A count is not negative; found {_counts[i]}.", nameof(counts));
            _rowTotals[i / columns] += _counts[i];
            _columnTotals[i % columns] += _counts[i];
            Total += _counts[i];
        }
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>The sum of all counts.</summary>
    public long Total { get; }

    /// <summary>Rows that hold a count: those without add no degree of freedom.</summary>
    public int UsedRows => _rowTotals.Count(t => t > 0);

    /// <summary>Columns that hold a count.</summary>
    public int UsedColumns => _columnTotals.Count(t => t > 0);

    /// <summary>The count of one cell.</summary>
    public long this[int row, int column] => _counts[row * Columns + column];

    /// <summary>The sum of a row.</summary>
    public long RowTotal(int row) => _rowTotals[row];

    /// <summary>The sum of a column.</summary>
    public long ColumnTotal(int column) => _columnTotals[column];

    /// <summary>The count that independence would lead one to expect; NaN for an empty table.</summary>
    public double Expected(int row, int column) => (double)_rowTotals[row] * _columnTotals[column] / Total;

    /// <summary>A 2 × k table of two samples of counts over the same categories.</summary>
    /// <exception cref="ArgumentException">Lengths differ, there is no category, or a count is negative.</exception>
    public static ContingencyTable OfTwo(ReadOnlySpan<long> first, ReadOnlySpan<long> second)
    {
        if (first.Length != second.Length)
            throw new ArgumentException($"The two have {first.Length} and {second.Length} categories; give both the same categories in the same order.", nameof(second));
        return new ContingencyTable(2, first.Length, [.. first, .. second]);
    }
}
