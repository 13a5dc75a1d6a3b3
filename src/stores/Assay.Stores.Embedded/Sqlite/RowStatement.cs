using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>A statement that is compiled once and run again and again, its parameters bound in place: what a row costs is what SQLite does with it.</summary>
/// <param name="connection">Where it runs.</param>
/// <param name="sql">One statement; its parameters are bound by their place in it, from 1.</param>
internal sealed class RowStatement(SqliteConnection connection, string sql) : IDisposable
{
    private const int SmallText = 256;

    private readonly sqlite3 _database = connection.Handle!;
    private readonly sqlite3_stmt _statement = Compile(connection.Handle!, sql);
    private bool _underWay;

    public void Bind(int place, long value) => Require(raw.sqlite3_bind_int64(_statement, place, value));

    public void Bind(int place, long? value) => Require(value is { } number ? raw.sqlite3_bind_int64(_statement, place, number) : raw.sqlite3_bind_null(_statement, place));

    /// <summary>NaN is bound as NULL: SQLite has no other way to keep it.</summary>
    public void Bind(int place, double value) => Require(raw.sqlite3_bind_double(_statement, place, value));

    /// <summary>Binds the whole text, whatever characters are in it.</summary>
    public void Bind(int place, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            Require(text is null ? raw.sqlite3_bind_null(_statement, place) : raw.sqlite3_bind_text(_statement, place, ""));
            return;
        }

        var rented = text.Length > SmallText ? ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length)) : null;
        var bytes = rented ?? stackalloc byte[(SmallText + 1) * 3];
        var length = Encoding.UTF8.GetBytes(text, bytes);
        Require(raw.sqlite3_bind_text(_statement, place, bytes[..length]));
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
    }

    public void Bind(int place, ReadOnlySpan<byte> bytes) =>
        Require(bytes.IsEmpty ? raw.sqlite3_bind_zeroblob(_statement, place, 0) : raw.sqlite3_bind_blob(_statement, place, bytes));

    public void BindNull(int place) => Require(raw.sqlite3_bind_null(_statement, place));

    /// <summary>Runs a statement that gives no rows, with what is bound.</summary>
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

    /// <summary>Goes to the first row, or the next; at the end the statement is ready to be bound and run again.</summary>
    /// <exception cref="SqliteException">SQLite refused.</exception>
    public bool Next()
    {
        var result = raw.sqlite3_step(_statement);
        _underWay = result == raw.SQLITE_ROW;
        if (_underWay) return true;
        raw.sqlite3_reset(_statement);
        if (result != raw.SQLITE_DONE) Require(result);
        return false;
    }

    /// <summary>Leaves the rows that were not read.</summary>
    public void Reset()
    {
        if (_underWay) raw.sqlite3_reset(_statement);
        _underWay = false;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public int Int32(int column) => raw.sqlite3_column_int(_statement, column);

    /// <summary>NaN where the column is NULL.</summary>
    public double Real(int column) => IsNull(column) ? double.NaN : raw.sqlite3_column_double(_statement, column);

    public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(_statement, column));

    /// <summary>Valid until the next row.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private static sqlite3_stmt Compile(sqlite3 database, string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out var statement), database);
        return statement;
    }

    private void Require(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
