using Assay.Stores.Embedded.Sqlite;
using Assay.Tracking.Outbox;
using Microsoft.Data.Sqlite;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>The writing connection, and what is remembered of the database so as not to ask it again. What is remembered goes when another connection has written.</summary>
internal sealed class WriteSession(SqliteConnection connection) : IDisposable
{
    private readonly RunChangeLog _changes = new();
    private long _version;

    /// <summary>The connection's statements.</summary>
    public StatementSet Statements { get; } = StatementSet.Of(connection);

    /// <summary>The numbers of words.</summary>
    public WordNumbers Words { get; private set; } = new();

    /// <summary>What is known of runs that were written to lately.</summary>
    public RunCache Runs { get; private set; } = new();

    /// <summary>Puts points into blocks.</summary>
    public PointWriter Points { get; } = new();

    /// <summary>Whether the last transaction put something into the outbox.</summary>
    public bool OutboxGrew { get; private set; }

    /// <summary>Takes the database's one write lock, waiting for other processes.</summary>
    public void Begin()
    {
        OutboxGrew = false;
        Statements[TrackingSql.BeginWrite].Run();
        var asked = Statements[TrackingSql.DataVersion];
        asked.Next();
        var version = asked.Int64(0);
        asked.Reset();
        if (version != _version || Runs.IsFull || Words.IsFull) (Runs, Words) = (new(), new());
        _version = version;
    }

    /// <summary>Returns when the transaction is on the disk.</summary>
    public void Commit()
    {
        _changes.Write(Statements);
        Statements.Settle();
        Statements[TrackingSql.Commit].Run();
    }

    /// <summary>Lets searches know that a run is another than it was.</summary>
    public void Touch(long run) => _changes.Add(run);

    /// <summary>The number of a word, which is a new one when need be.</summary>
    public long Word(string text) => Words.Of(text, Statements);

    /// <summary>Lets the ledger know, in time.</summary>
    public void Tell(OutboxEntry entry)
    {
        var add = Statements[TrackingSql.AddOutbox];
        add.Bind(1, entry.Kind);
        add.Bind(2, entry.Body.Span);
        add.Bind(3, entry.Person);
        add.Run();
        OutboxGrew = true;
    }

    /// <summary>Closes the connection, which undoes what was not committed.</summary>
    public void Dispose() => connection.Dispose();
}
