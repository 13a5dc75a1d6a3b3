using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Outbox;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Documents in the SQLite file.</summary>
internal sealed class SqliteDocuments(TrackingFile file) : IDocumentStore
{
    private const long SmallChange = 256;

    public Task<Outcome<Nothing>> WriteAsync(IReadOnlyList<DocumentWrite> writes, IReadOnlyList<OutboxEntry> outbox, CancellationToken cancellation = default) =>
        file.WriteAsync(session => DocumentWriting.Apply(session, writes, outbox), writes.Sum(write => write.Document.Body.Length + SmallChange) + outbox.Sum(entry => entry.Body.Length), cancellation);

    public Task<Document?> FindAsync(string kind, string id, CancellationToken cancellation = default) => Read(statements => DocumentReader.Find(statements, kind, id), cancellation);

    public Task<IReadOnlyList<Document>> FindAllAsync(string kind, IReadOnlyCollection<string> ids, CancellationToken cancellation = default) => Read<IReadOnlyList<Document>>(
        statements => [.. ids.Distinct(StringComparer.Ordinal).Select(id => DocumentReader.Find(statements, kind, id)).OfType<Document>()], cancellation);

    public Task<Document?> FindByNameAsync(string kind, string parent, string name, CancellationToken cancellation = default) =>
        Read(statements => DocumentReader.FindByName(statements, kind, parent, name), cancellation);

    public IAsyncEnumerable<Document> ListAsync(DocumentListing listing, CancellationToken cancellation = default) => DocumentPages.ReadAsync(file, listing, cancellation);

    public Task<long> NextNumberAsync(string sequence, CancellationToken cancellation = default) => file.WriteAsync(
        session =>
        {
            var next = session.Statements[TrackingSql.NextNumber];
            next.Bind(1, sequence);
            next.Next();
            return next.Int64(0);
        },
        SmallChange,
        cancellation);

    private Task<T> Read<T>(Func<Sqlite.StatementSet, T> query, CancellationToken cancellation) => Task.FromResult(file.Read(query, cancellation));
}
