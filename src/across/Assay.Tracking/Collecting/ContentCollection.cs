using Assay.Kernel;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Documents;

namespace Assay.Tracking.Collecting;

/// <summary>
/// Takes paths away, and then the content that they led to where nothing else leads to it: no other path, and no record of the ledger, since one place keeps what clients sent and what Assay's own runs made. Content that
/// came in the last hours stays for now: a path to it may be about to be written. Which content has lost a path is written down before the path goes, so that what stays for now, or what a process that was killed left, is
/// looked at again the next time.
/// </summary>
/// <param name="store">The paths, and what is written down.</param>
/// <param name="content">The content.</param>
/// <param name="recorded">Which of some digests records mention.</param>
/// <param name="clock">What time it is.</param>
public sealed class ContentCollection(ITrackingStore store, IArtifactContent content, Func<IReadOnlyCollection<Digest>, CancellationToken, Task<IReadOnlySet<Digest>>> recorded, TimeProvider clock)
{
    private const int FreshnessMargin = 4;
    private const int DigestsAtOnce = 500;

    /// <summary>Takes all paths below a location away. What is kept elsewhere is not this server's to take away; nor is a folder that is not the owner's alone, wherever its location came from.</summary>
    /// <param name="location">Where the files are; empty for nowhere.</param>
    /// <param name="owner">Whose they are, by identifier: a folder of its own bears it, or is directly in one that does.</param>
    /// <param name="isDryRun">Whether it is only said what would go.</param>
    /// <param name="report">Takes note.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    public async Task RemoveAsync(string location, string owner, bool isDryRun, CollectionReport report, CancellationToken cancellation)
    {
        if (location.Length == 0) return;
        if (ArtifactUri.PathOf(location) is not { } path || !path.Split('/')[^Math.Min(2, path.Split('/').Length)..].Contains(owner))
        {
            report.Notes.Add($"What is at {location} stays: it is not a folder of {owner} alone that this server keeps.");
            return;
        }

        var digests = new HashSet<Digest>();
        await foreach (var entry in store.Artifacts.ListBelowAsync(path, cancellation))
        {
            report.Files++;
            digests.Add(entry.Digest);
        }

        if (isDryRun) return;
        foreach (var some in digests.Chunk(DigestsAtOnce)) await WriteAsync(some.Select(digest => DocumentWrite.Put(new Document(DocumentKinds.LooseContent, digest.ToString()) { Body = "{}"u8.ToArray() })), cancellation);
        await store.Artifacts.RemoveAsync(path, cancellation);
    }

    /// <summary>Takes the content away that nothing leads to any more.</summary>
    public async Task FinishAsync(CollectionReport report, CancellationToken cancellation)
    {
        var loose = await store.Documents.ListAsync(new DocumentListing(DocumentKinds.LooseContent), cancellation).Select(document => Digest.Parse(document.Id)).ToListAsync(cancellation);
        if (loose.Count == 0) return;
        var (mentioned, fresh) = (await recorded(loose, cancellation), 0);
        foreach (var some in loose.Chunk(DigestsAtOnce))
        {
            var settled = some.ToHashSet();
            foreach (var digest in await store.Artifacts.UnusedAsync([.. some.Where(digest => !mentioned.Contains(digest))], cancellation))
            {
                if (await TakeAsync(digest, report, cancellation)) continue;
                fresh++;
                settled.Remove(digest);
            }

            await WriteAsync(settled.Select(digest => DocumentWrite.Remove(DocumentKinds.LooseContent, digest.ToString())), cancellation);
        }

        if (fresh > 0) report.Notes.Add($"The content of {fresh} files came in the last hours and stays until this is given again: an upload of the same may be under way.");
        if (mentioned.Count > 0) report.Notes.Add($"The content of {mentioned.Count} files stays: records of the ledger name it.");
    }

    /// <summary>Takes content away unless it came in the last hours.</summary>
    /// <returns>False where it came then.</returns>
    private async Task<bool> TakeAsync(Digest digest, CollectionReport report, CancellationToken cancellation)
    {
        if (await content.FindAsync(digest, cancellation) is not { } stored) return true;
        if (stored.PutAt >= clock.GetUtcNow() - (IArtifactContent.Freshness * FreshnessMargin)) return false;
        await content.DeleteAsync(digest, cancellation);
        report.Bytes += stored.Size;
        return true;
    }

    private async Task WriteAsync(IEnumerable<DocumentWrite> writes, CancellationToken cancellation) => _ = (await store.Documents.WriteAsync([.. writes], [], cancellation)).Required;
}
