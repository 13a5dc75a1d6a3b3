using System.Runtime.CompilerServices;
using Assay.Kernel;
using Assay.Tracking;
using Assay.Tracking.Documents;
using Assay.Tracking.Outbox;

namespace Across.Tests.Tracking;

/// <summary>Documents in memory, with the promises of <see cref="IDocumentStore"/>: what the domain writes is seen as a store would see it.</summary>
internal sealed class MemoryDocuments : IDocumentStore
{
    private readonly Lock _one = new();
    private readonly Dictionary<(string Kind, string Id), Document> _documents = [];
    private readonly Dictionary<string, long> _sequences = [];

    public List<OutboxEntry> Outbox { get; } = [];

    /// <summary>Runs before the next write, once: somebody else who is first.</summary>
    public Func<Task>? BeforeWrite { get; set; }

    public async Task<Outcome<Nothing>> WriteAsync(IReadOnlyList<DocumentWrite> writes, IReadOnlyList<OutboxEntry> outbox, CancellationToken cancellation = default)
    {
        if (BeforeWrite is { } first)
        {
            BeforeWrite = null;
            await first();
        }

        lock (_one)
        {
            var after = new Dictionary<(string, string), Document>(_documents);
            foreach (var write in writes)
                if (Apply(after, write) is { } problem) return problem;

            _documents.Clear();
            foreach (var (key, document) in after) _documents[key] = document;
            Outbox.AddRange(outbox);
            return Outcome.Done;
        }
    }

    public Task<Document?> FindAsync(string kind, string id, CancellationToken cancellation = default) => Task.FromResult(All().FirstOrDefault(document => document.Kind == kind && document.Id == id));

    public Task<IReadOnlyList<Document>> FindAllAsync(string kind, IReadOnlyCollection<string> ids, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<Document>>([.. All().Where(document => document.Kind == kind && ids.Contains(document.Id))]);

    public Task<Document?> FindByNameAsync(string kind, string parent, string name, CancellationToken cancellation = default) =>
        Task.FromResult(All().FirstOrDefault(document => document.Kind == kind && document.Parent == parent && document.Name == name));

    public async IAsyncEnumerable<Document> ListAsync(DocumentListing listing, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        var found = All().Where(document => document.Kind == listing.Kind && (listing.Parents?.Contains(document.Parent) ?? true) && (listing.State ?? document.State) == document.State)
            .OrderBy(document => document.Order).ThenBy(document => document.Id, StringComparer.Ordinal).ToArray();
        foreach (var document in (listing.Descending ? found.Reverse() : found).Where(document => IsAfter(document, listing)).Take(listing.Limit ?? int.MaxValue)) yield return document;
    }

    public Task<long> NextNumberAsync(string sequence, CancellationToken cancellation = default)
    {
        lock (_one) return Task.FromResult(_sequences[sequence] = _sequences.GetValueOrDefault(sequence) + 1);
    }

    private static bool IsAfter(Document document, DocumentListing listing)
    {
        if (listing.After is not { } after) return true;
        var place = document.Order.CompareTo(after.Order) is var order and not 0 ? order : string.CompareOrdinal(document.Id, after.Id);
        return listing.Descending ? place < 0 : place > 0;
    }

    private Document[] All()
    {
        lock (_one) return [.. _documents.Values];
    }

    private static Problem? Apply(Dictionary<(string, string), Document> documents, DocumentWrite write)
    {
        var (document, there) = (write.Document, documents.GetValueOrDefault((write.Document.Kind, write.Document.Id)));
        if (write.Expected == 0 && there is not null) return Fault(TrackingFaults.AlreadyExists, document.Id);
        if (write.Expected is { } expected && expected != (there?.Version ?? 0)) return Fault(TrackingFaults.Changed, document.Id);
        if (write.Removes)
        {
            documents.Remove((document.Kind, document.Id));
            return null;
        }

        var named = document.Name is not null && documents.Values.Any(other => other.Kind == document.Kind && other.Parent == document.Parent && other.Name == document.Name && other.Id != document.Id);
        if (named) return Fault(TrackingFaults.AlreadyExists, document.Name!);
        documents[(document.Kind, document.Id)] = document with { Version = (there?.Version ?? 0) + 1 };
        return null;
    }

    private static Problem Fault(string code, string value) => new(code, code, "") { Value = value };
}
