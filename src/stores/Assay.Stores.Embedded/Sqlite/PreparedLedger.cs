using Assay.Kernel;
using Assay.Ledger.Merkle;
using Assay.Ledger.Store;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Sqlite;

/// <summary>The writing connection and its statements, prepared once: an append is one statement a leaf, one a node and no other round trip.</summary>
internal sealed class PreparedLedger : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<SqliteCommand> _commands = [];
    private readonly SqliteCommand _begin, _commit, _rollback, _save, _release, _undo;
    private readonly SqliteCommand _leafByKey, _addCheckpoint, _putMark, _forgetMarks;
    private readonly RowStatement _addLeaf, _addNode;

    public PreparedLedger(SqliteConnection connection)
    {
        _connection = connection;
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
        _save = Prepare("SAVEPOINT batch");
        _release = Prepare("RELEASE batch");
        _undo = Prepare("ROLLBACK TO batch");
        _addLeaf = new RowStatement(connection, LedgerSql.AddLeaf);
        _leafByKey = Prepare(LedgerSql.LeafByKey, "$key");
        _addNode = new RowStatement(connection, LedgerSql.AddNode);
        _addCheckpoint = Prepare(LedgerSql.AddCheckpoint, "$size", "$text");
        _putMark = Prepare(LedgerSql.PutMark, "$project", "$step", "$inputs", "$result");
        _forgetMarks = Prepare(LedgerSql.ForgetMarks, "$project", "$prefix");
    }

    /// <summary>Takes the database's one write lock, waiting for other processes.</summary>
    public void Begin() => _begin.ExecuteNonQuery();

    /// <summary>Returns when the transaction is on the disk.</summary>
    public void Commit() => _commit.ExecuteNonQuery();

    /// <summary>Undoes the transaction, if SQLite has not done so itself.</summary>
    public void RollBack()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0) _rollback.ExecuteNonQuery();
    }

    /// <summary>Marks the place to which <see cref="UndoBatch"/> goes back.</summary>
    public void BeginBatch() => _save.ExecuteNonQuery();

    /// <summary>Keeps the batch as part of the transaction.</summary>
    public void KeepBatch() => _release.ExecuteNonQuery();

    /// <summary>Undoes one batch and keeps those before it.</summary>
    public void UndoBatch()
    {
        _undo.ExecuteNonQuery();
        _release.ExecuteNonQuery();
    }

    /// <summary>Number of leaves, as this transaction sees it.</summary>
    public long Size() => (long)_connection.Ask(LedgerSql.Size)!;

    /// <summary>A stored hash; level 0 is a leaf's.</summary>
    public Digest? Node(int level, long index) => LedgerQueries.Node(_connection, level, index);

    /// <summary>The head stored for a size, or null.</summary>
    public string? CheckpointAt(long size) => (string?)_connection.Ask(LedgerSql.CheckpointAt, ("$size", size));

    /// <summary>Adds a leaf; false when its idempotency key is taken.</summary>
    public bool TryAddLeaf(long index, NewEnvelope envelope)
    {
        Span<byte> hash = stackalloc byte[Digest.Size];
        envelope.LeafHash.CopyTo(hash);
        _addLeaf.Bind(1, index);
        _addLeaf.Bind(2, envelope.Id);
        _addLeaf.Bind(3, envelope.IdempotencyKey);
        _addLeaf.Bind(4, envelope.Kind);
        _addLeaf.Bind(5, envelope.Project);
        _addLeaf.Bind(6, envelope.Step);
        _addLeaf.Bind(7, envelope.At.UtcDateTime.ToString("O"));
        _addLeaf.Bind(8, hash);
        _addLeaf.Bind(9, envelope.Bytes.Span);
        return _addLeaf.Run() == 1;
    }

    /// <summary>The leaf that holds an idempotency key.</summary>
    public (long Index, string Id) LeafByKey(string key)
    {
        Bind(_leafByKey, key);
        using var row = _leafByKey.ExecuteReader();
        row.Read();
        return (row.GetInt64(0), row.GetString(1));
    }

    public void AddNode(MerkleNode node)
    {
        Span<byte> hash = stackalloc byte[Digest.Size];
        node.Hash.CopyTo(hash);
        _addNode.Bind(1, node.Level);
        _addNode.Bind(2, node.Index);
        _addNode.Bind(3, hash);
        _addNode.Run();
    }

    public void AddCheckpoint(long size, string text) => Run(_addCheckpoint, size, text);

    public void PutMark(StepMark mark) => Run(_putMark, mark.Project, mark.Step, mark.Inputs.ToArray(), mark.Result);

    public void ForgetMarks(string project, string prefix) => Run(_forgetMarks, project, prefix);

    public void Dispose()
    {
        _addLeaf.Dispose();
        _addNode.Dispose();
        foreach (var command in _commands) command.Dispose();
        _connection.Dispose();
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        Bind(command, values);
        command.ExecuteNonQuery();
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.Command(sql);
        foreach (var name in parameters) command.Parameters.Add(new SqliteParameter(name, DBNull.Value));
        command.Prepare();
        _commands.Add(command);
        return command;
    }
}
