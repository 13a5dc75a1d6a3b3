using System.Buffers;
using System.Security.Cryptography;
using Assay.Kernel;
using Microsoft.Win32.SafeHandles;

namespace Assay.Stores.Embedded.Files;

/// <summary>
/// Writes a stream to a new file and hashes it on the way: the bytes are looked at once. While one buffer is hashed and written the next is filled, and the
/// system is told to begin writing to the disk early, so that little is left to wait for at the end. Memory stays at two buffers, however long the stream.
/// </summary>
internal sealed class HashedFile : IDisposable
{
    private const int BufferSize = 1 << 20;
    private const long BehindDisk = 8 << 20;

    private readonly SafeFileHandle _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _length;
    private long _handed;

    private HashedFile(SafeFileHandle file) => _file = file;

    /// <summary>Writes the file, flushed to the disk.</summary>
    /// <param name="path">A file that is not there yet.</param>
    /// <param name="content">Read to its end.</param>
    /// <param name="cancellation">Stops it; what is written so far is left.</param>
    /// <returns>The digest and the length of what was read.</returns>
    public static async Task<(Digest Digest, long Length)> WriteAsync(string path, Stream content, CancellationToken cancellation)
    {
        using var file = new HashedFile(DurableFile.CreateHandle(path));
        await file.TakeAsync(content, cancellation);
        RandomAccess.FlushToDisk(file._file);
        return (new Digest(file._hash.GetHashAndReset()), file._length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _hash.Dispose();
        _file.Dispose();
    }

    private async Task TakeAsync(Stream content, CancellationToken cancellation)
    {
        var (filling, adding) = (ArrayPool<byte>.Shared.Rent(BufferSize), ArrayPool<byte>.Shared.Rent(BufferSize));
        var added = Task.CompletedTask;
        try
        {
            while (true)
            {
                var read = await content.ReadAtLeastAsync(filling.AsMemory(0, BufferSize), BufferSize, throwOnEndOfStream: false, cancellation);
                await added;
                if (read == 0) break;
                (filling, adding) = (adding, filling);
                if (read < BufferSize && _length == 0) Add(adding, read);
                else added = Start(adding, read);
                if (read < BufferSize) break;
            }
        }
        finally
        {
            await added.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ArrayPool<byte>.Shared.Return(filling);
            ArrayPool<byte>.Shared.Return(adding);
        }

        await added;
    }

    private Task Start(byte[] buffer, int length) => Task.Run(() => Add(buffer, length));

    private void Add(byte[] buffer, int length)
    {
        RandomAccess.Write(_file, buffer.AsSpan(0, length), _length);
        _hash.AppendData(buffer, 0, length);
        _length += length;
        if (_length - _handed < BehindDisk) return;
        DurableFile.BeginFlush(_file, _handed, _length - _handed);
        _handed = _length;
    }
}
