using System.Buffers;
using System.Security.Cryptography;
using Amazon.S3.Model;
using Assay.Kernel;
using Assay.Tracking.Artifacts;

namespace Assay.Stores.Cluster.S3;

/// <summary>
/// Sends a stream to the bucket and hashes it on the way. What fits into one part is hashed first and sent once, to the key of its digest; what does not goes in parts to a key of its own,
/// one part being sent while the next is read, and is copied when its digest is known. Memory stays at two parts.
/// </summary>
internal sealed class S3Upload(S3Bucket bucket, S3Publication publication)
{
    private const int FirstParts = 1000;
    private const int Part = 8 << 20;
    private const int LaterPart = 64 << 20;

    /// <summary>Keeps what the stream holds.</summary>
    public async Task<StoredContent> PutAsync(Stream content, CancellationToken cancellation)
    {
        var first = ArrayPool<byte>.Shared.Rent(Part);
        try
        {
            var length = await content.ReadAtLeastAsync(first.AsMemory(0, Part), Part, throwOnEndOfStream: false, cancellation);
            return length < Part ? await PutWholeAsync(first, length, cancellation) : await PutPartsAsync(first, content, cancellation);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(first);
        }
    }

    private async Task<StoredContent> PutWholeAsync(byte[] bytes, int length, CancellationToken cancellation)
    {
        var digest = Digest.Of(bytes.AsSpan(0, length));
        if (await publication.FindYoungAsync(digest, cancellation) is { } stored) return stored;
        using var stream = new MemoryStream(bytes, 0, length, writable: false);
        var request = new PutObjectRequest { BucketName = bucket.Name, Key = bucket.KeyOf(digest), InputStream = stream, UseChunkEncoding = false, DisablePayloadSigning = bucket.IsEncrypted };
        await bucket.Client.PutObjectAsync(request, cancellation);
        return await bucket.FindAsync(bucket.KeyOf(digest), cancellation) is { } found ? new StoredContent(digest, found.Size, found.PutAt) : throw new IOException($"The bucket does not show the content {digest} that it took.");
    }

    private async Task<StoredContent> PutPartsAsync(byte[] first, Stream content, CancellationToken cancellation)
    {
        var key = bucket.NewIncomingKey();
        var parts = await S3Parts.StartAsync(bucket, key, cancellation);
        Digest digest;
        long size;
        try
        {
            (digest, size) = await SendAsync(parts, first, content, cancellation);
            await parts.CompleteAsync(cancellation);
        }
        catch
        {
            await parts.AbortAsync();
            throw;
        }

        return await publication.PublishAsync(key, digest, size, cancellation);
    }

    private static async Task<(Digest Digest, long Size)> SendAsync(S3Parts parts, byte[] first, Stream content, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, length, size) = (first, Part, 0L);
        for (var number = 1; length > 0; number++)
        {
            var sent = parts.AddAsync(buffer, length, cancellation);
            hash.AppendData(buffer, 0, length);
            size += length;
            var wanted = number < FirstParts ? Part : LaterPart;
            var next = ArrayPool<byte>.Shared.Rent(wanted);
            var read = -1;
            try
            {
                read = await content.ReadAtLeastAsync(next.AsMemory(0, wanted), wanted, throwOnEndOfStream: false, cancellation);
            }
            finally
            {
                await sent.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (buffer != first) ArrayPool<byte>.Shared.Return(buffer);
                if (read < 0) ArrayPool<byte>.Shared.Return(next);
            }

            (buffer, length) = (next, read);
            if (sent.IsFaulted || sent.IsCanceled || read == 0) ArrayPool<byte>.Shared.Return(next);
            await sent;
        }

        return (new Digest(hash.GetHashAndReset()), size);
    }
}
