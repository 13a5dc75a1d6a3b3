using Amazon.S3.Model;
using Assay.Kernel;
using Assay.Tracking.Artifacts;

namespace Assay.Stores.Cluster.S3;

/// <summary>Brings what has arrived under the key of its digest. Content that is there and young is left: a copy would be equal. Content that is there and old is written again, which makes it young.</summary>
internal sealed class S3Publication(S3Bucket bucket, TimeProvider clock)
{
    private const long MostAtOnce = 5L << 30;
    private const long CopiedPart = 1L << 30;

    /// <summary>Whether content is there and young enough to be left as it is.</summary>
    public async Task<StoredContent?> FindYoungAsync(Digest digest, CancellationToken cancellation)
    {
        var found = await bucket.FindAsync(bucket.KeyOf(digest), cancellation);
        return found is { } there && clock.GetUtcNow() - there.PutAt < IArtifactContent.Freshness ? new StoredContent(digest, there.Size, there.PutAt) : null;
    }

    /// <summary>Copies from a key of its own to that of the digest, and takes the former away.</summary>
    public async Task<StoredContent> PublishAsync(string incoming, Digest digest, long size, CancellationToken cancellation)
    {
        var stored = await FindYoungAsync(digest, cancellation);
        if (stored is null)
        {
            if (size <= MostAtOnce) await CopyAsync(incoming, bucket.KeyOf(digest), cancellation);
            else await CopyInPartsAsync(incoming, bucket.KeyOf(digest), size, cancellation);
            stored = new StoredContent(digest, size, clock.GetUtcNow());
        }

        await bucket.DeleteAsync(incoming, cancellation);
        return stored;
    }

    private Task CopyAsync(string from, string to, CancellationToken cancellation) =>
        bucket.Client.CopyObjectAsync(new CopyObjectRequest { SourceBucket = bucket.Name, SourceKey = from, DestinationBucket = bucket.Name, DestinationKey = to }, cancellation);

    private async Task CopyInPartsAsync(string from, string to, long size, CancellationToken cancellation)
    {
        var parts = await S3Parts.StartAsync(bucket, to, cancellation);
        try
        {
            for (var at = 0L; at < size; at += CopiedPart) await parts.CopyAsync(from, at, Math.Min(size, at + CopiedPart) - 1, cancellation);
            await parts.CompleteAsync(cancellation);
        }
        catch
        {
            await parts.AbortAsync();
            throw;
        }
    }
}
