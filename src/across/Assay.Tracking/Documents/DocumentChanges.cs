using Assay.Kernel;
using Assay.Tracking.Outbox;

namespace Assay.Tracking.Documents;

/// <summary>Read, change, write again: with another try when somebody else was first.</summary>
public static class DocumentChanges
{
    private const int Tries = 64;

    /// <summary>Changes one document.</summary>
    /// <param name="store">Where it is.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="id">Its identifier.</param>
    /// <param name="change">From the document to what it is to be and what the ledger is told; asked again when somebody else was first.</param>
    /// <param name="missing">The problem when there is no such document.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns>The document as it was written.</returns>
    public static async Task<Outcome<Document>> ChangeAsync(
        this IDocumentStore store, string kind, string id, Func<Document, Outcome<(Document Document, IReadOnlyList<OutboxEntry> Outbox)>> change, Func<Problem> missing, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await store.FindAsync(kind, id, cancellation) is not { } document) return missing();
            var changed = change(document);
            if (!changed.Succeeded) return Outcome<Document>.Failed(changed.Problems);
            var written = await store.WriteAsync([DocumentWrite.Replace(changed.Value.Document with { Version = document.Version })], changed.Value.Outbox, cancellation);
            if (written.Succeeded) return changed.Value.Document with { Version = document.Version + 1 };
            if (attempt == Tries || written.Problems.Any(problem => problem.Code != TrackingFaults.Changed)) return Outcome<Document>.Failed(written.Problems);
        }
    }
}
