using Assay.Kernel;
using Assay.Tracking.Artifacts;

namespace Assay.Tracking.Collecting;

/// <summary>
/// Takes paths away, and then the content that they led to where nothing else leads to it: no other path, and no record of the ledger, since one place keeps what clients sent and what Assay's own runs made. Content that
/// came in the last hours stays: a path to it may be about to be written.
/// </summary>
/// <param name="index">The paths.</param>
/// <param name="content">The content.</param>
/// <param name="recorded">Which of some digests records mention.</param>
/// <param name="clock">What time it is.</param>
public sealed class ContentCollection(IArtifactIndex index, IArtifactContent content, Func<IReadOnlyCollection<Digest>, CancellationToken, Task<IReadOnlySet<Digest>>> recorded, TimeProvider clock)
{
    private const int FreshnessMargin = 4;
    private const int DigestsAtOnce = 500;

    private readonly HashSet<Digest> _left = [];

    /// <summary>Takes all paths below a location away. What is kept elsewhere is not this server's to take away; nor is a folder that is not the owner's alone, wherever its location came from.</summary>
    /// <param name="location">Where the files are.</param>
    /// <param name="owner">The run's or the model's identifier: a folder of its own has it among its parts.</param>
    /// <param name="isDryRun">Whether it is only said what would go.</param>
    /// <param name="report">Takes note.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    public async Task RemoveAsync(string location, string owner, bool isDryRun, CollectionReport report, CancellationToken cancellation)
    {
        if (ArtifactUri.PathOf(location) is not { Length: > 0 } path || !path.Split('/').Contains(owner))
        {
            if (location.Length > 0) report.Notes.Add($"What is at {location} stays: it is not a folder of {owner} alone that this server keeps.");
            return;
        }

        await foreach (var entry in index.ListBelowAsync(path, cancellation))
        {
            report.Files++;
            _left.Add(entry.Digest);
        }

        if (!isDryRun) await index.RemoveAsync(path, cancellation);
    }

    /// <summary>Takes the content away that nothing leads to any more.</summary>
    public async Task FinishAsync(bool isDryRun, CollectionReport report, CancellationToken cancellation)
    {
        if (isDryRun || _left.Count == 0) return;
        var mentioned = await recorded(_left, cancellation);
        var fresh = 0;
        var before = clock.GetUtcNow() - (IArtifactContent.Freshness * FreshnessMargin);
        foreach (var some in _left.Where(digest => !mentioned.Contains(digest)).Chunk(DigestsAtOnce))
        {
            foreach (var digest in await index.UnusedAsync(some, cancellation))
            {
                if (await content.FindAsync(digest, cancellation) is not { } stored) continue;
                if (stored.PutAt >= before)
                {
                    fresh++;
                    continue;
                }

                await content.DeleteAsync(digest, cancellation);
                report.Bytes += stored.Size;
            }
        }

        if (fresh > 0) report.Notes.Add($"The content of {fresh} files came in the last hours and stays for now: an upload of the same may be under way.");
        if (mentioned.Count > 0) report.Notes.Add($"The content of {mentioned.Count} files stays: records of the ledger name it.");
    }
}
