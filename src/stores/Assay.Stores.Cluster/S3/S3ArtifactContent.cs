using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Assay.Kernel;
using Assay.Tracking;
using Assay.Tracking.Artifacts;

namespace Assay.Stores.Cluster.S3;

/// <summary>
/// Content of artifacts in a bucket of any server that speaks the S3 API, under <c>sha256/ab/cdef…</c>. Of the server it asks: a read sees every write that was answered before it
/// (Amazon's does since 2020), a PUT or a copy appears whole, uploads in parts, copies within the bucket. A rule of the bucket that takes away parts of uploads that never ended is good
/// to have; <see cref="SweepAsync"/> does the same where the server lists them.
/// </summary>
public sealed class S3ArtifactContent : IArtifactContent, IDisposable
{
    private readonly S3Bucket _bucket;
    private readonly S3Upload _upload;

    /// <summary>Opens the place; nothing is asked of the server yet.</summary>
    /// <param name="options">Which bucket.</param>
    /// <param name="clock">Tells how old content is.</param>
    /// <param name="entropy">Names what is not complete.</param>
    public S3ArtifactContent(S3Options options, TimeProvider clock, Entropy entropy)
    {
        _bucket = new S3Bucket(options, entropy);
        var publication = new S3Publication(_bucket, clock);
        _upload = new S3Upload(_bucket, publication);
        Direct = new S3DirectTransfer(_bucket, publication, clock);
    }

    /// <inheritdoc/>
    public IDirectTransfer? Direct { get; }

    /// <summary>Whether content can be kept there: something small is put, and taken away again.</summary>
    /// <returns>Nothing, or <c>artifacts.bucket</c>: the bucket is not there, may not be written to, or the server does not answer.</returns>
    public async Task<Outcome<Nothing>> CheckAsync(CancellationToken cancellation = default)
    {
        try
        {
            var key = _bucket.NewIncomingKey();
            await _bucket.Client.PutObjectAsync(new PutObjectRequest { BucketName = _bucket.Name, Key = key, ContentBody = "" }, cancellation);
            await _bucket.DeleteAsync(key, cancellation);
            return Outcome.Done;
        }
        catch (Exception fault) when (fault is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            return new Problem("artifacts.bucket", $"Nothing can be kept in the bucket: {fault.Message}", "Name a bucket that is there, and give credentials that may write to it: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile. For a server other than Amazon's set AWS_ENDPOINT_URL_S3.")
            {
                Value = $"s3://{_bucket.Name}", Expected = "a bucket that can be written to",
            };
        }
    }

    /// <inheritdoc/>
    public async Task<Outcome<StoredContent>> PutAsync(Stream content, CancellationToken cancellation = default)
    {
        try
        {
            return await _upload.PutAsync(content, cancellation);
        }
        catch (AmazonS3Exception fault) when (fault.StatusCode == HttpStatusCode.InsufficientStorage)
        {
            return new Problem(TrackingFaults.NoRoom, "The object store has no more room: nothing of this artifact was kept.", "Free some space in it, then send it again.");
        }
    }

    /// <inheritdoc/>
    public async Task<StoredContent?> FindAsync(Digest digest, CancellationToken cancellation = default) =>
        await _bucket.FindAsync(_bucket.KeyOf(digest), cancellation) is { } found ? new StoredContent(digest, found.Size, found.PutAt) : null;

    /// <inheritdoc/>
    public string? FileOf(Digest digest) => null;

    /// <inheritdoc/>
    public async Task<Stream> OpenAsync(Digest digest, long offset, long length, CancellationToken cancellation = default)
    {
        if (length == 0) return await FindAsync(digest, cancellation) is null ? throw Missing(digest) : Stream.Null;
        try
        {
            var request = new GetObjectRequest { BucketName = _bucket.Name, Key = _bucket.KeyOf(digest), ByteRange = new ByteRange(offset, offset + length - 1) };
            return (await _bucket.Client.GetObjectAsync(request, cancellation)).ResponseStream;
        }
        catch (AmazonS3Exception fault) when (fault.StatusCode == HttpStatusCode.NotFound)
        {
            throw Missing(digest);
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(Digest digest, CancellationToken cancellation = default) => _bucket.DeleteAsync(_bucket.KeyOf(digest), cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredContent> ListAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var item in ListAsync(_bucket.ContentPrefix, cancellation))
        {
            if (_bucket.TryDigest(item.Key, out var digest)) yield return new StoredContent(digest, item.Size ?? 0, S3Bucket.Time(item.LastModified));
        }
    }

    /// <inheritdoc/>
    public async Task SweepAsync(DateTimeOffset before, CancellationToken cancellation = default)
    {
        await foreach (var item in ListAsync(_bucket.IncomingPrefix, cancellation))
        {
            if (S3Bucket.Time(item.LastModified) < before) await _bucket.DeleteAsync(item.Key, cancellation);
        }

        await S3Parts.AbortOldAsync(_bucket, before, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _bucket.Dispose();

    private static FileNotFoundException Missing(Digest digest) => new($"The content {digest} is not in the bucket. Restore it from a backup, or send the artifact again.");

    private async IAsyncEnumerable<S3Object> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var request = new ListObjectsV2Request { BucketName = _bucket.Name, Prefix = prefix };
        do
        {
            var page = await _bucket.Client.ListObjectsV2Async(request, cancellation);
            foreach (var item in page.S3Objects ?? []) yield return item;
            request.ContinuationToken = page.IsTruncated == true ? page.NextContinuationToken : null;
        }
        while (request.ContinuationToken is not null);
    }
}
