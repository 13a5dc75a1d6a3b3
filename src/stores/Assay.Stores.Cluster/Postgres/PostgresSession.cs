using Assay.Tracking.Outbox;
using Npgsql;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>A transaction that writes.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection)
{
    /// <summary>The connection that it runs on.</summary>
    public NpgsqlConnection Connection => connection;

    /// <summary>Whether it put something into the outbox.</summary>
    public bool OutboxGrew { get; private set; }

    /// <summary>Whether its commit was asked for: if the connection is lost from here on, nobody knows whether it took place.</summary>
    public bool IsCommitting { get; set; }

    /// <summary>Adds the statement that lets the ledger know, in time.</summary>
    public void Tell(NpgsqlBatch batch, IReadOnlyCollection<OutboxEntry> entries)
    {
        if (entries.Count == 0) return;
        OutboxGrew = true;
        batch.Add(TrackingSql.AddOutbox, entries.Select(entry => entry.Kind).ToArray(), entries.Select(entry => entry.Body.ToArray()).ToArray(), entries.Select(entry => entry.Person).ToArray());
    }
}
