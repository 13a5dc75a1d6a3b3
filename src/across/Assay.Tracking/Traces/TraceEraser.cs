using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Outbox;

namespace Assay.Tracking.Traces;

/// <summary>Deletes traces for good, with their spans, assessments and links to runs, and tells the ledger.</summary>
/// <param name="store">Where they are kept.</param>
public sealed class TraceEraser(ITrackingStore store)
{
    private const int AtOnce = 100;
    private readonly DocumentTurns _turns = new();

    /// <summary>Deletes traces of an experiment: the oldest first.</summary>
    /// <param name="experimentId">The experiment.</param>
    /// <param name="traceIds">Only these; empty for all.</param>
    /// <param name="latest">Only those that began no later, in milliseconds since 1970; null for all.</param>
    /// <param name="most">At most so many; null for all.</param>
    /// <param name="person">Who asked; null when nobody signed in.</param>
    /// <param name="cancellation">Stops between transactions of some traces each.</param>
    /// <returns>How many were deleted.</returns>
    public async Task<Outcome<int>> EraseAsync(string experimentId, IReadOnlyCollection<string> traceIds, long? latest, int? most, string? person, CancellationToken cancellation = default)
    {
        var wanted = traceIds.Count > 0 ? await NamedAsync(experimentId, traceIds, cancellation) : ListAsync(experimentId, cancellation);
        var erased = 0;
        foreach (var some in (await TakeAsync(wanted, latest, most, cancellation)).Chunk(AtOnce))
        {
            var written = await _turns.TakeAsync(experimentId, () => EraseAsync(experimentId, some, person, cancellation), cancellation);
            if (!written.Succeeded) return written;
            erased += written.Value;
        }

        return erased;
    }

    private async Task<IAsyncEnumerable<Document>> NamedAsync(string experimentId, IReadOnlyCollection<string> traceIds, CancellationToken cancellation)
    {
        var found = await store.Documents.FindAllAsync(DocumentKinds.Trace, traceIds, cancellation);
        return found.Where(document => document.Parent == experimentId).OrderBy(document => document.Order).ToAsyncEnumerable();
    }

    private IAsyncEnumerable<Document> ListAsync(string experimentId, CancellationToken cancellation) =>
        store.Documents.ListAsync(new DocumentListing(DocumentKinds.Trace) { Parents = [experimentId] }, cancellation);

    // Only identifiers are held: what the traces say is read some at a time.
    private static async Task<IReadOnlyList<string>> TakeAsync(IAsyncEnumerable<Document> documents, long? latest, int? most, CancellationToken cancellation)
    {
        var taken = new List<string>();
        await foreach (var document in documents.WithCancellation(cancellation))
        {
            if (taken.Count >= (most ?? int.MaxValue) || document.Order > (latest ?? long.MaxValue)) break;
            taken.Add(document.Id);
        }

        return taken;
    }

    // A span that comes meanwhile changes its trace: then all of it is read again, so that none is left behind.
    private async Task<Outcome<int>> EraseAsync(string experimentId, string[] traceIds, string? person, CancellationToken cancellation)
    {
        var traces = (await store.Documents.FindAllAsync(DocumentKinds.Trace, traceIds, cancellation)).OrderBy(document => document.Order).ThenBy(document => document.Id, StringComparer.Ordinal).ToArray();
        if (traces.Length == 0) return 0;
        string[] parents = [.. traces.Select(trace => trace.Id)];
        var spans = (await OfAsync(DocumentKinds.Span, parents, cancellation)).ToLookup(document => document.Parent);
        var assessments = (await OfAsync(DocumentKinds.Assessment, parents, cancellation)).ToLookup(document => document.Parent);
        var writes = traces.Select(trace => new DocumentWrite(trace, trace.Version, Removes: true));
        var parts = traces.SelectMany(trace => spans[trace.Id].Concat(assessments[trace.Id])).Select(document => DocumentWrite.Remove(document.Kind, document.Id));
        var links = traces.SelectMany(trace => TraceInfo.Of(trace).Runs.Select(run => DocumentWrite.Remove(DocumentKinds.TraceLink, TraceLink.IdOf(run, trace.Id))));
        var told = new TracesDeleted(experimentId, [.. traces.Select(trace => Describe(trace, [.. spans[trace.Id]], [.. assessments[trace.Id]]))]);
        return (await store.Documents.WriteAsync([.. writes, .. parts, .. links], [TrackingRecordKind.Entry(told, person)], cancellation)).Map(_ => traces.Length);
    }

    private async Task<IReadOnlyList<Document>> OfAsync(string kind, string[] parents, CancellationToken cancellation)
    {
        var found = new List<Document>();
        await foreach (var document in store.Documents.ListAsync(new DocumentListing(kind) { Parents = parents }, cancellation)) found.Add(document);
        return found;
    }

    private static DeletedTrace Describe(Document trace, Document[] spans, Document[] assessments)
    {
        using var digest = new ContentDigest();
        foreach (var document in (Document[])[trace, .. spans, .. assessments]) digest.Add(document);
        return new DeletedTrace(trace.Id, digest.Result(), spans.Length, assessments.Length);
    }
}
