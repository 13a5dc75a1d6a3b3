using System.Buffers;
using System.Security.Cryptography;
using Assay.Kernel;

namespace Assay.Stores.Embedded.Backup;

/// <summary>Copies a stream and takes its digest on the way.</summary>
internal static class CheckedCopy
{
    private const int BufferSize = 1 << 17;

    /// <summary>Copies all that is left; stops once more than <paramref name="most"/> bytes have come.</summary>
    /// <returns>How many bytes came, and their digest.</returns>
    public static async Task<(long Size, Digest Digest)> RunAsync(Stream from, Stream to, long most, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var size = 0L;
            for (var read = await from.ReadAsync(buffer, cancellation); read > 0 && size <= most; read = await from.ReadAsync(buffer, cancellation))
            {
                hash.AppendData(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
                size += read;
            }
            return (size, new Digest(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
