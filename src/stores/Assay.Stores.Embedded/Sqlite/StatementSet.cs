using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>The statements of one connection, each compiled when first used and kept until the connection closes. For one thread at a time, as the connection is.</summary>
internal sealed class StatementSet
{
    private static readonly ConditionalWeakTable<SqliteConnection, StatementSet> Sets = [];

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, RowStatement> _statements = new(ReferenceEqualityComparer.Instance);

    private StatementSet(SqliteConnection connection)
    {
        _connection = connection;
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Closed) Dispose();
        };
    }

    /// <summary>The statements of a connection.</summary>
    public static StatementSet Of(SqliteConnection connection) => Sets.GetValue(connection, opened => new StatementSet(opened));

    /// <summary>The statement, ready to be bound. What its last use left unread is left.</summary>
    /// <param name="sql">A constant: statements are told apart by the object, not by its characters.</param>
    public RowStatement this[string sql]
    {
        get
        {
            if (!_statements.TryGetValue(sql, out var statement)) _statements.Add(sql, statement = new RowStatement(_connection, sql));
            statement.Reset();
            return statement;
        }
    }

    /// <summary>Runs a query as of one moment.</summary>
    public T AsOfOneMoment<T>(Func<StatementSet, T> query)
    {
        this["BEGIN"].Run();
        try
        {
            return query(this);
        }
        finally
        {
            RollBack();
        }
    }

    /// <summary>Undoes the transaction, if there is one: a transaction that only read has nothing to undo.</summary>
    public void RollBack()
    {
        Settle();
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0) this["ROLLBACK"].Run();
    }

    /// <summary>Leaves all rows that were not read: a statement that is under way keeps its transaction open.</summary>
    public void Settle()
    {
        foreach (var statement in _statements.Values) statement.Reset();
    }

    private void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        _statements.Clear();
    }
}
