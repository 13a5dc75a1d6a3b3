namespace Assay.Stores.Embedded.DuckDb.Rows;

/// <summary>Takes rows one by one, for tables that need not fit into memory.</summary>
public interface IRowWriter : IDisposable
{
    /// <summary>Writes a row: a value or null for each column, as the column's type has it (text, double, long, bool, or a UTC time).</summary>
    void Write(IReadOnlyList<object?> row);

    /// <summary>Finishes the table. Without it the table is not whole.</summary>
    void Complete();
}
