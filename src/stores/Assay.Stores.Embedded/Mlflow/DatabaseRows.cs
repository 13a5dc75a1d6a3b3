using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>Reads an SQLite file that another program wrote, and never writes to it. A table or column that its version does not have is empty.</summary>
internal sealed class DatabaseRows : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, HashSet<string>> _columns = new(StringComparer.Ordinal);

    /// <summary>Opens the file.</summary>
    /// <exception cref="SqliteException">It is no database, or cannot be read.</exception>
    public DatabaseRows(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        _connection.Open();
    }

    /// <summary>Whether there is such a table.</summary>
    public bool Has(string table) => Columns(table).Count > 0;

    /// <summary>Rows of a table; a column that it does not have is null.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns, in the order in which they are read.</param>
    /// <param name="rest">What follows the table's name; its parameters are <c>$0</c>, <c>$1</c> …</param>
    /// <param name="shape">Makes something of a row.</param>
    /// <param name="values">The parameters.</param>
    public IEnumerable<T> Read<T>(string table, string[] columns, string rest, Func<SqliteDataReader, T> shape, params object[] values)
    {
        var known = Columns(table);
        if (known.Count == 0) yield break;
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(column => known.Contains(column) ? $"{table}.{column}" : "NULL"))} FROM {table} {rest}";
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"${i}", values[i]);
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return shape(reader);
    }

    /// <summary>How many rows a table has; none when there is no such table.</summary>
    public long Count(string table)
    {
        if (!Has(table)) return 0;
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return (long)command.ExecuteScalar()!;
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private HashSet<string> Columns(string table)
    {
        if (_columns.TryGetValue(table, out var known)) return known;
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info($table)";
        command.Parameters.AddWithValue("$table", table);
        using var reader = command.ExecuteReader();
        known = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read()) known.Add(reader.GetString(0));
        return _columns[table] = known;
    }
}
