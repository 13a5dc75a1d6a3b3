using Assay.Kernel;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>Short ways to say what every query says.</summary>
internal static class SqliteCommands
{
    /// <summary>Runs one or more statements for their effect.</summary>
    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.Command(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; null when there is none.</summary>
    public static object? Ask(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>A command with its parameters.</summary>
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    /// <summary>Every row, shaped by <paramref name="shape"/>.</summary>
    public static List<T> Rows<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> shape, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(shape(reader));
        return rows;
    }

    /// <summary>Makes a change as one transaction. After an exception the connection is to be closed, which rolls back.</summary>
    public static void InTransaction(this SqliteConnection connection, Action change)
    {
        connection.Run("BEGIN IMMEDIATE");
        change();
        connection.Run("COMMIT");
    }

    /// <summary>The column's bytes.</summary>
    public static byte[] Bytes(this SqliteDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    /// <summary>The column's 32 bytes.</summary>
    public static Digest Digest(this SqliteDataReader row, int column) => new(row.Bytes(column));
}
