using Amazon.S3;
using Amazon.S3.Model;

namespace Assay.Stores.Cluster.S3;

/// <summary>An object that is being written in parts.</summary>
internal sealed class S3Parts(S3Bucket bucket, string key, string uploadId)
{
    private readonly List<PartETag> _done = [];

    public string UploadId => uploadId;

    /// <summary>Begins one.</summary>
    public static async Task<S3Parts> StartAsync(S3Bucket bucket, string key, CancellationToken cancellation)
    {
        var started = await bucket.Client.InitiateMultipartUploadAsync(new InitiateMultipartUploadRequest { BucketName = bucket.Name, Key = key }, cancellation);
        return new S3Parts(bucket, key, started.UploadId);
    }

    /// <summary>Gives up those that were begun before a time; a server that does not list them is left to its own rules.</summary>
    public static async Task AbortOldAsync(S3Bucket bucket, DateTimeOffset before, CancellationToken cancellation)
    {
        try
        {
            var page = await bucket.Client.ListMultipartUploadsAsync(new ListMultipartUploadsRequest { BucketName = bucket.Name, Prefix = bucket.IncomingPrefix }, cancellation);
            foreach (var old in (page.MultipartUploads ?? []).Where(upload => S3Bucket.Time(upload.Initiated) < before)) await new S3Parts(bucket, old.Key, old.UploadId).AbortAsync();
        }
        catch (AmazonS3Exception)
        {
            // Nothing depends on it: what is left takes room, and is never read.
        }
    }

    /// <summary>Sends the next part.</summary>
    public async Task AddAsync(byte[] bytes, int length, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(bytes, 0, length, writable: false);
        var request = new UploadPartRequest
        {
            BucketName = bucket.Name, Key = key, UploadId = uploadId, PartNumber = _done.Count + 1, PartSize = length, InputStream = stream,
            UseChunkEncoding = false, DisablePayloadSigning = bucket.IsEncrypted,
        };
        _done.Add(new PartETag(request.PartNumber.Value, (await bucket.Client.UploadPartAsync(request, cancellation)).ETag));
    }

    /// <summary>Takes the next part from another object.</summary>
    public async Task CopyAsync(string from, long first, long last, CancellationToken cancellation)
    {
        var request = new CopyPartRequest
        {
            SourceBucket = bucket.Name, SourceKey = from, DestinationBucket = bucket.Name, DestinationKey = key, UploadId = uploadId, PartNumber = _done.Count + 1, FirstByte = first, LastByte = last,
        };
        _done.Add(new PartETag(request.PartNumber.Value, (await bucket.Client.CopyPartAsync(request, cancellation)).ETag));
    }

    /// <summary>Joins the parts that were sent here.</summary>
    public Task CompleteAsync(CancellationToken cancellation) => CompleteAsync(_done, cancellation);

    /// <summary>Joins parts that somebody sent.</summary>
    public Task CompleteAsync(List<PartETag> parts, CancellationToken cancellation) =>
        bucket.Client.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = bucket.Name, Key = key, UploadId = uploadId, PartETags = parts }, cancellation);

    /// <summary>Gives it up. A server that cannot is left to its own rules: what is left takes room, and is never read.</summary>
    public async Task AbortAsync()
    {
        try
        {
            await bucket.Client.AbortMultipartUploadAsync(new AbortMultipartUploadRequest { BucketName = bucket.Name, Key = key, UploadId = uploadId });
        }
        catch (AmazonS3Exception)
        {
        }
    }
}
