using System.Runtime.CompilerServices;
using Assay.Tracking.Documents;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Streams documents page by page: of one parent, of all, or of several parents merged, without sorting more than is asked for.</summary>
internal static class DocumentPages
{
    private const int Page = 256;
    private const int SmallPage = 16;

    public static async IAsyncEnumerable<Document> ReadAsync(TrackingFile file, DocumentListing listing, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var left = listing.Limit ?? int.MaxValue;
        if (left <= 0) yield break;
        var documents = listing.Parents switch
        {
            null => OfOneAsync(file, listing, null, Math.Min(left, Page), cancellation),
            [var only] => OfOneAsync(file, listing, only, Math.Min(left, Page), cancellation),
            var several => MergeAsync(file, listing, [.. several.Distinct(StringComparer.Ordinal)], cancellation),
        };
        await foreach (var document in documents.WithCancellation(cancellation))
        {
            yield return document;
            if (--left == 0) yield break;
        }
    }

    private static async IAsyncEnumerable<Document> OfOneAsync(TrackingFile file, DocumentListing listing, string? parent, int most, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var after = listing.After;
        while (true)
        {
            var page = file.Read(statements => DocumentReader.Page(statements, listing, parent, after, most), cancellation);
            foreach (var document in page) yield return document;
            if (page.Count < most) yield break;
            after = (page[^1].Order, page[^1].Id);
            await Task.Yield();
        }
    }

    private static async IAsyncEnumerable<Document> MergeAsync(TrackingFile file, DocumentListing listing, string[] parents, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var streams = parents.Select(parent => OfOneAsync(file, listing, parent, SmallPage, cancellation).GetAsyncEnumerator(cancellation)).ToArray();
        var heads = new PriorityQueue<IAsyncEnumerator<Document>, (long Order, byte[] Id)>(Comparer<(long Order, byte[] Id)>.Create((one, other) => Compare(one, other, listing.Descending)));
        foreach (var stream in streams) await AdvanceAsync(stream);
        while (heads.TryDequeue(out var next, out _))
        {
            yield return next.Current;
            await AdvanceAsync(next);
        }

        async Task AdvanceAsync(IAsyncEnumerator<Document> stream)
        {
            if (await stream.MoveNextAsync()) heads.Enqueue(stream, (stream.Current.Order, System.Text.Encoding.UTF8.GetBytes(stream.Current.Id)));
            else await stream.DisposeAsync();
        }
    }

    // As SQLite compares texts: by their bytes.
    private static int Compare((long Order, byte[] Id) one, (long Order, byte[] Id) other, bool descending)
    {
        var byOrder = one.Order.CompareTo(other.Order);
        var order = byOrder != 0 ? byOrder : one.Id.AsSpan().SequenceCompareTo(other.Id);
        return descending ? -order : order;
    }
}
