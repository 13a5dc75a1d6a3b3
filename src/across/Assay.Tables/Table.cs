namespace Assay.Tables;

/// <summary>Columns of equal length, in memory: what trainers and evaluations work on.</summary>
public sealed class Table
{
    private readonly Dictionary<string, Column> _byName;

    /// <summary>Takes columns of equal length with distinct names.</summary>
    /// <exception cref="ArgumentException">Lengths differ, or a name stands twice.</exception>
    public Table(IReadOnlyList<Column> columns)
    {
        Columns = columns;
        RowCount = columns.Count == 0 ? 0 : columns[0].RowCount;
        if (columns.Any(column => column.RowCount != RowCount)) throw new ArgumentException("All columns of a table have the same number of rows.", nameof(columns));
        _byName = columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
    }

    /// <summary>In the order of the header.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Number of rows.</summary>
    public int RowCount { get; }

    /// <summary>The column of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Column this[string name] => _byName.TryGetValue(name, out var column) ? column : throw new KeyNotFoundException($"The table has no column '{name}'.");

    /// <summary>The column of that name, or null.</summary>
    public Column? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The numeric column of that name.</summary>
    public NumericColumn Numeric(string name) => (NumericColumn)this[name];

    /// <summary>The categorical column of that name.</summary>
    public CategoricalColumn Categorical(string name) => (CategoricalColumn)this[name];

    /// <summary>A table of the given rows, in the given order.</summary>
    public Table Take(ReadOnlySpan<int> rows)
    {
        var taken = new Column[Columns.Count];
        for (var i = 0; i < taken.Length; i++) taken[i] = Columns[i].Take(rows);
        return new Table(taken);
    }

    /// <summary>The same rows with only these columns, in this order.</summary>
    public Table Select(IEnumerable<string> names) => new([.. names.Select(name => this[name])]);

    /// <summary>The same table with one column replaced by another of the same name.</summary>
    public Table With(Column replacement) => new([.. Columns.Select(column => column.Name == replacement.Name ? replacement : column)]);
}
