using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>The tables of one kind of database file, as the scripts that made them, one after the other.</summary>
/// <param name="Name">For people: <c>ledger</c>.</param>
/// <param name="ApplicationId">Written into the file's header (<c>PRAGMA application_id</c>), so that a file of another kind is told apart.</param>
/// <param name="Scripts">Script n takes the file from version n to n + 1. Only ever added to.</param>
internal sealed record SqliteSchema(string Name, int ApplicationId, ImmutableArray<string> Scripts)
{
    /// <summary>All scripts that are due and the new version in one transaction; another process that came first has done it already.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="version">Reads which version it has, within the transaction.</param>
    public void BringUpToDate(SqliteConnection connection, Func<SqliteConnection, long> version)
    {
        connection.Run("BEGIN IMMEDIATE");
        for (var at = version(connection); at < Scripts.Length; at++) connection.Run(Scripts[(int)at]);
        connection.Run($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Scripts.Length}; COMMIT");
    }

    /// <summary>A database in memory with these tables and nothing in them: what a file that is not there yet would read as.</summary>
    public SqliteConnection OpenEmpty()
    {
        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        BringUpToDate(connection, _ => 0);
        return connection;
    }
}
