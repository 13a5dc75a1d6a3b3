using Assay.Tracking;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Documents;
using Assay.Tracking.Index;
using Assay.Tracking.Outbox;
using Assay.Tracking.Runs;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>
/// Tracking in a PostgreSQL database, version 15 or newer. Several servers may work on it at once. Changes of many callers share commits; what was answered is committed.
/// The tables are made, and brought up to date, when the store is first used.
/// </summary>
public sealed class PostgresTrackingStore : ITrackingStore
{
    private readonly PostgresDatabase _database;
    private readonly PostgresRuns _runs;
    private readonly PostgresDocuments _documents;
    private readonly PostgresOutbox _outbox;
    private bool _isClosed;

    /// <summary>The store in a database, which is connected to when first used.</summary>
    public PostgresTrackingStore(PostgresOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Writers, 1, nameof(options));
        _database = new PostgresDatabase(options);
        (_runs, _documents, _outbox) = (new PostgresRuns(_database, options.Writers), new PostgresDocuments(_database), new PostgresOutbox(_database));
        (Artifacts, Columns) = (new PostgresArtifacts(_database), new PostgresRunColumnSource(_database));
    }

    /// <inheritdoc/>
    public IRunStore Runs => _runs;

    /// <inheritdoc/>
    public IDocumentStore Documents => _documents;

    /// <inheritdoc/>
    public IArtifactIndex Artifacts { get; }

    /// <inheritdoc/>
    public IRunIndexSource Columns { get; }

    /// <inheritdoc/>
    public IOutbox Outbox => _outbox;

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellation = default) => _database.WriteAsync(session => session.Connection.RunAsync(TrackingSql.Check), cancellation);

    /// <summary>Finishes the changes that are queued and closes all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isClosed) return;
        _isClosed = true;
        await _runs.DisposeAsync();
        await _documents.DisposeAsync();
        await _outbox.DisposeAsync();
        await _database.DisposeAsync();
    }
}
