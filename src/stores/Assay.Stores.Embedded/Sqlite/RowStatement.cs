using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>A statement that is compiled once and run for row after row, its parameters bound in place: what a row costs is what SQLite does with it.</summary>
/// <param name="connection">In a transaction that holds the write lock, so that a run never has to wait.</param>
/// <param name="sql">One statement that gives no rows; its parameters are bound by their place in it, from 1.</param>
internal sealed class RowStatement(SqliteConnection connection, string sql) : IDisposable
{
    private readonly sqlite3 _database = connection.Handle!;
    private readonly sqlite3_stmt _statement = Compile(connection.Handle!, sql);

    public void Bind(int place, long value) => Require(raw.sqlite3_bind_int64(_statement, place, value));

    public void Bind(int place, string? text) => Require(text is null ? raw.sqlite3_bind_null(_statement, place) : raw.sqlite3_bind_text(_statement, place, text));

    public void Bind(int place, ReadOnlySpan<byte> bytes) => Require(raw.sqlite3_bind_blob(_statement, place, bytes));

    /// <summary>Runs it with what is bound.</summary>
    /// <returns>How many rows were added or changed.</returns>
    /// <exception cref="SqliteException">SQLite refused.</exception>
    public int Run()
    {
        var result = raw.sqlite3_step(_statement);
        var changed = raw.sqlite3_changes(_database);
        raw.sqlite3_reset(_statement);
        if (result != raw.SQLITE_DONE) Require(result);
        return changed;
    }

    public void Dispose() => _statement.Dispose();

    private static sqlite3_stmt Compile(sqlite3 database, string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        return statement;
    }

    private void Require(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
