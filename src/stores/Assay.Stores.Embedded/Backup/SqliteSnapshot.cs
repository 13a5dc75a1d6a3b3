using Assay.Stores.Embedded.Sqlite;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Backup;

/// <summary>A database as it is at one moment, copied by SQLite's own backup call: nobody who reads or writes it has to stop.</summary>
internal static class SqliteSnapshot
{
    /// <param name="database">The file.</param>
    /// <param name="copy">The file to make.</param>
    /// <exception cref="StoreFaultException">The database is damaged or locked.</exception>
    public static void Take(string database, string copy)
    {
        try
        {
            using var from = OpenSource(database);
            using var to = Open(copy, SqliteOpenMode.ReadWriteCreate);
            from.BackupDatabase(to);
        }
        catch (SqliteException fault)
        {
            throw SqliteFaults.From(fault, database);
        }
    }

    /// <summary>The newest head in a copy of a ledger; null when it has no record.</summary>
    public static string? NewestCheckpoint(string ledger)
    {
        using var connection = Open(ledger, SqliteOpenMode.ReadWrite);
        return (string?)connection.Ask(LedgerSql.NewestCheckpoint);
    }

    private static SqliteConnection OpenSource(string database)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = Open(database, SqliteOpenMode.ReadWrite);
            connection.Ask("PRAGMA user_version");
            return connection;
        }
        catch (SqliteException fault)
        {
            connection?.Dispose();
            if (SqliteFaults.From(fault, database).Problem.Code != SqliteFaults.NotWritable) throw;
            return FrozenFile.At(database).Open();
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
