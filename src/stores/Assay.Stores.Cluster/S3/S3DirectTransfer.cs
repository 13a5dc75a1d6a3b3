using System.Buffers;
using System.Net;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;
using Assay.Kernel;
using Assay.Tracking;
using Assay.Tracking.Artifacts;

namespace Assay.Stores.Cluster.S3;

/// <summary>Signed addresses of the bucket's server. Parts go to a key of their own; the server reads the whole once to know its digest, and copies it.</summary>
internal sealed class S3DirectTransfer(S3Bucket bucket, S3Publication publication, TimeProvider clock) : IDirectTransfer
{
    private const int ReadBuffer = 1 << 20;

    /// <inheritdoc/>
    public async Task<DirectUpload> StartAsync(int parts, TimeSpan lifetime, CancellationToken cancellation = default)
    {
        var key = bucket.NewIncomingKey();
        var started = await S3Parts.StartAsync(bucket, key, cancellation);
        var addresses = new List<Uri>(parts);
        for (var number = 1; number <= parts; number++)
        {
            addresses.Add(await SignAsync(new GetPreSignedUrlRequest { Key = key, Verb = HttpVerb.PUT, UploadId = started.UploadId, PartNumber = number }, lifetime));
        }

        return new DirectUpload($"{key}?{started.UploadId}", addresses);
    }

    /// <inheritdoc/>
    public async Task<Outcome<StoredContent>> CompleteAsync(string handle, IReadOnlyList<UploadedPart> parts, CancellationToken cancellation = default)
    {
        var key = handle[..handle.IndexOf('?')];
        try
        {
            await Of(handle).CompleteAsync([.. parts.Select(part => new PartETag(part.Number, part.Tag))], cancellation);
        }
        catch (AmazonS3Exception fault) when (fault.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest)
        {
            var code = fault.StatusCode == HttpStatusCode.NotFound ? TrackingFaults.NotFound : TrackingFaults.Invalid;
            return new Problem(code, $"The parts cannot be joined: {fault.Message}", "Begin the upload again.") { Value = fault.ErrorCode };
        }

        var (digest, size) = await HashAsync(key, cancellation);
        return await publication.PublishAsync(key, digest, size, cancellation);
    }

    /// <inheritdoc/>
    public Task AbortAsync(string handle, CancellationToken cancellation = default) => Of(handle).AbortAsync();

    /// <inheritdoc/>
    public Task<Uri> DownloadUrlAsync(Digest digest, string fileName, TimeSpan lifetime)
    {
        var request = new GetPreSignedUrlRequest { Key = bucket.KeyOf(digest), Verb = HttpVerb.GET };
        request.ResponseHeaderOverrides.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(fileName)}";
        request.ResponseHeaderOverrides.ContentType = "application/octet-stream";
        return SignAsync(request, lifetime);
    }

    private S3Parts Of(string handle) => new(bucket, handle[..handle.IndexOf('?')], handle[(handle.IndexOf('?') + 1)..]);

    private async Task<Uri> SignAsync(GetPreSignedUrlRequest request, TimeSpan lifetime)
    {
        request.BucketName = bucket.Name;
        request.Expires = (clock.GetUtcNow() + lifetime).UtcDateTime;
        request.Protocol = bucket.IsEncrypted ? Protocol.HTTPS : Protocol.HTTP;
        return new Uri(await bucket.Client.GetPreSignedURLAsync(request));
    }

    private async Task<(Digest Digest, long Size)> HashAsync(string key, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var answer = await bucket.Client.GetObjectAsync(bucket.Name, key, cancellation);
        var buffer = ArrayPool<byte>.Shared.Rent(ReadBuffer);
        try
        {
            var size = 0L;
            for (int read; (read = await answer.ResponseStream.ReadAsync(buffer, cancellation)) > 0; size += read) hash.AppendData(buffer, 0, read);
            return (new Digest(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
