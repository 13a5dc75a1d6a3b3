using Microsoft.Data.Sqlite;

namespace Doors.Tests.Breaking;

/// <summary>A ledger's file in the hands of somebody who goes behind the program's back.</summary>
internal static class LedgerDatabase
{
    public static void Change(string path, string sql)
    {
        using var connection = Open(path);
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Turns one bit of a stored value; <paramref name="place"/> counts from the end when negative.</summary>
    public static void Flip(string path, string table, string column, string where, int place)
    {
        using var connection = Open(path);
        using var read = new SqliteCommand($"SELECT CAST({column} AS BLOB) FROM {table} WHERE {where}", connection);
        var bytes = (byte[])read.ExecuteScalar()!;
        bytes[place < 0 ? bytes.Length + place : place] ^= 1;
        using var write = new SqliteCommand($"UPDATE {table} SET {column} = $bytes WHERE {where}", connection);
        write.Parameters.AddWithValue("$bytes", bytes);
        write.ExecuteNonQuery().ShouldBe(1);
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
