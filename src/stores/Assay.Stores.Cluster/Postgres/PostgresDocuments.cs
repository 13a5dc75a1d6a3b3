using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Outbox;

namespace Assay.Stores.Cluster.Postgres;

/// <summary>Documents in PostgreSQL.</summary>
internal sealed class PostgresDocuments(PostgresDatabase database) : IDocumentStore, IAsyncDisposable
{
    // One writer: documents are few beside points, and two that write the same names would wait for each other.
    private readonly WriteLane<DocumentChange, Outcome<Nothing>> _changes = new(database, 1, DocumentWriting.ApplyAsync);

    public async Task<Outcome<Nothing>> WriteAsync(IReadOnlyList<DocumentWrite> writes, IReadOnlyList<OutboxEntry> outbox, CancellationToken cancellation = default)
    {
        var change = new DocumentChange(writes, outbox);
        return change.Check() is { } problem ? problem : await _changes.WriteAsync("", change, change.Bytes, cancellation);
    }

    public async Task<Document?> FindAsync(string kind, string id, CancellationToken cancellation = default) => (await FindAllAsync(kind, [id], cancellation)).SingleOrDefault();

    public async Task<IReadOnlyList<Document>> FindAllAsync(string kind, IReadOnlyCollection<string> ids, CancellationToken cancellation = default)
    {
        var asked = ids.Where(PostgresText.IsSound).ToArray();
        if (asked.Length == 0) return [];
        return await database.ReadAsync(connection => connection.ReadAsync(DocumentSql.ById, DocumentReading.Shape, cancellation, kind, asked), cancellation);
    }

    public async Task<Document?> FindByNameAsync(string kind, string parent, string name, CancellationToken cancellation = default)
    {
        if (!PostgresText.IsSound(parent) || !PostgresText.IsSound(name)) return null;
        return (await database.ReadAsync(connection => connection.ReadAsync(DocumentSql.ByName, DocumentReading.Shape, cancellation, kind, parent, name), cancellation)).SingleOrDefault();
    }

    public IAsyncEnumerable<Document> ListAsync(DocumentListing listing, CancellationToken cancellation = default) => DocumentReading.ListAsync(database, listing, cancellation);

    public async Task<long> NextNumberAsync(string sequence, CancellationToken cancellation = default) =>
        (await database.WriteAsync(session => session.Connection.ReadAsync(TrackingSql.NextNumber, row => row.GetInt64(0), CancellationToken.None, sequence), cancellation))[0];

    /// <summary>Finishes the changes that are queued.</summary>
    public ValueTask DisposeAsync() => _changes.DisposeAsync();
}
