using Assay.Kernel;
using Assay.Tracking.Outbox;

namespace Assay.Tracking.Documents;

/// <summary>Keeps documents. What was answered is durable; readers see whole commits only.</summary>
public interface IDocumentStore
{
    /// <summary>Writes documents and what the ledger is to be told of it, in one transaction: all of it, or none.</summary>
    /// <returns>
    /// <see cref="TrackingFaults.Changed"/> where an expected version is not there (read again and retry), <see cref="TrackingFaults.AlreadyExists"/> where an identifier or a name
    /// is taken (<see cref="Problem.Value"/> says which).
    /// </returns>
    Task<Outcome<Nothing>> WriteAsync(IReadOnlyList<DocumentWrite> writes, IReadOnlyList<OutboxEntry> outbox, CancellationToken cancellation = default);

    /// <summary>The document; null when there is none.</summary>
    Task<Document?> FindAsync(string kind, string id, CancellationToken cancellation = default);

    /// <summary>The documents that are there, in no order.</summary>
    Task<IReadOnlyList<Document>> FindAllAsync(string kind, IReadOnlyCollection<string> ids, CancellationToken cancellation = default);

    /// <summary>The document of that name (ordinal) under that parent; null when there is none.</summary>
    Task<Document?> FindByNameAsync(string kind, string parent, string name, CancellationToken cancellation = default);

    /// <summary>Streams documents in pages of the store's choice; no transaction is held between pages.</summary>
    IAsyncEnumerable<Document> ListAsync(DocumentListing listing, CancellationToken cancellation = default);

    /// <summary>The next number of a sequence, from 1: never the same twice, whoever asks.</summary>
    Task<long> NextNumberAsync(string sequence, CancellationToken cancellation = default);
}
