using Assay.Kernel;
using Assay.Stores.Embedded.Sqlite;
using Assay.Tracking;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Documents;
using Assay.Tracking.Index;
using Assay.Tracking.Outbox;
using Assay.Tracking.Runs;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>
/// Tracking in one SQLite file. Several processes may have it open. Changes of all callers share commits; reads run on the caller's thread and see whole commits.
/// </summary>
public sealed class SqliteTrackingStore : ITrackingStore
{
    private readonly TrackingFile _file;

    /// <summary>The store in the file <paramref name="path"/>, which is opened, and made if need be, when first used.</summary>
    /// <param name="path">The database file, <c>tracking.db</c>.</param>
    /// <param name="clock">Measures how long commits take, by which they are grouped.</param>
    /// <param name="patienceSeconds">How long to wait for another process's write before a change fails as <c>store.locked</c>; at least 1.</param>
    public SqliteTrackingStore(string path, TimeProvider clock, int patienceSeconds = SqliteLedgerStore.DefaultPatienceSeconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(patienceSeconds, 1);
        _file = new TrackingFile(Path.GetFullPath(path), clock, patienceSeconds);
        (Runs, Documents, Artifacts, Columns, Outbox) = (new SqliteRuns(_file), new SqliteDocuments(_file), new SqliteArtifacts(_file), new SqliteRunColumnSource(_file), new SqliteOutbox(_file));
    }

    /// <inheritdoc/>
    public IRunStore Runs { get; }

    /// <inheritdoc/>
    public IDocumentStore Documents { get; }

    /// <inheritdoc/>
    public IArtifactIndex Artifacts { get; }

    /// <inheritdoc/>
    public IRunIndexSource Columns { get; }

    /// <inheritdoc/>
    public IOutbox Outbox { get; }

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellation = default) => _file.WriteAsync(
        session =>
        {
            session.Statements[TrackingSql.Check].Run();
            return default(Nothing);
        },
        0,
        cancellation);

    /// <summary>Finishes the changes that are queued and closes the file.</summary>
    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
