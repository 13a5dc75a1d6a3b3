using System.Runtime.CompilerServices;
using Assay.Kernel;
using Assay.Stores.Embedded.Files;
using Assay.Tracking;
using Assay.Tracking.Artifacts;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Content of artifacts as files, in the place where Assay's own runs keep theirs: what is the same is one file, whoever made it. See <see cref="FileArtifactStore"/>.</summary>
public sealed class FileArtifactContent(FileArtifactStore files) : IArtifactContent
{
    private const int NoSpaceOnUnix = 28, OverQuotaOnUnix = 122, DiskFullOnWindows = unchecked((int)0x80070070);
    private const int ReadBuffer = 1 << 16;

    /// <inheritdoc/>
    public IDirectTransfer? Direct => null;

    /// <inheritdoc/>
    public async Task<Outcome<StoredContent>> PutAsync(Stream content, CancellationToken cancellation = default)
    {
        try
        {
            var (digest, size) = await files.PutAsync(content, cancellation);
            return new StoredContent(digest, size, PutAt(new FileInfo(files.Place(digest))));
        }
        catch (IOException fault) when (fault.HResult is NoSpaceOnUnix or OverQuotaOnUnix or DiskFullOnWindows)
        {
            return new Problem(TrackingFaults.NoRoom, "The disk of the server is full: nothing of this artifact was kept.", "Free some space on the server, then send it again.");
        }
    }

    /// <inheritdoc/>
    public Task<StoredContent?> FindAsync(Digest digest, CancellationToken cancellation = default) => Task.FromResult(Describe(digest, files.Place(digest)));

    /// <inheritdoc/>
    public string? FileOf(Digest digest) => files.Place(digest);

    /// <inheritdoc/>
    public Task<Stream> OpenAsync(Digest digest, long offset, long length, CancellationToken cancellation = default)
    {
        var file = new FileStream(files.PathOf(digest), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, ReadBuffer, FileOptions.Asynchronous) { Position = offset };
        return Task.FromResult<Stream>(new BoundedStream(file, length));
    }

    /// <inheritdoc/>
    public Task DeleteAsync(Digest digest, CancellationToken cancellation = default)
    {
        files.Delete(digest);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredContent> ListAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        foreach (var (digest, file) in files.ListFiles())
        {
            cancellation.ThrowIfCancellationRequested();
            if (Describe(digest, file) is { } stored) yield return stored;
        }
    }

    /// <summary>What a process left that was killed goes when its store is next opened; an upload that this one breaks off leaves nothing.</summary>
    public Task SweepAsync(DateTimeOffset before, CancellationToken cancellation = default) => Task.CompletedTask;

    private static StoredContent? Describe(Digest digest, string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new StoredContent(digest, file.Length, PutAt(file)) : null;
    }

    private static DateTimeOffset PutAt(FileInfo file) => new(file.LastWriteTimeUtc);
}
