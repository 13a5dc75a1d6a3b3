using Assay.Kernel;

namespace Assay.Tracking.Artifacts;

/// <summary>Which content is under which path. The content itself is kept elsewhere, by its digest.</summary>
public interface IArtifactIndex
{
    /// <summary>Puts content under a path, durable on completion; what was there is no longer.</summary>
    Task PutAsync(ArtifactEntry entry, CancellationToken cancellation = default);

    /// <summary>What is under the path; null when nothing is.</summary>
    Task<ArtifactEntry?> FindAsync(string path, CancellationToken cancellation = default);

    /// <summary>The files directly in a folder, and the names of the folders directly in it, each in ordinal order. The root is the empty path.</summary>
    Task<ArtifactFolder> ListAsync(string folder, CancellationToken cancellation = default);

    /// <summary>All files below a path, or the one that it names, in ordinal order.</summary>
    IAsyncEnumerable<ArtifactEntry> ListBelowAsync(string path, CancellationToken cancellation = default);

    /// <summary>Takes away the file of that path, or all below it.</summary>
    /// <returns>How many there were.</returns>
    Task<long> RemoveAsync(string path, CancellationToken cancellation = default);

    /// <summary>Those of the digests that no path has any more: their content can be collected.</summary>
    Task<IReadOnlyList<Digest>> UnusedAsync(IReadOnlyCollection<Digest> digests, CancellationToken cancellation = default);
}
