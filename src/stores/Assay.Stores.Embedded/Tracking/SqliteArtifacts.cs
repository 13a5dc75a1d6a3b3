using System.Runtime.CompilerServices;
using Assay.Kernel;
using Assay.Tracking.Artifacts;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Paths of artifacts in the SQLite file.</summary>
internal sealed class SqliteArtifacts(TrackingFile file) : IArtifactIndex
{
    private const long SmallChange = 256;

    public Task PutAsync(ArtifactEntry entry, CancellationToken cancellation = default) => file.WriteAsync(session => ArtifactPaths.Put(session, entry), SmallChange, cancellation);

    public Task<ArtifactEntry?> FindAsync(string path, CancellationToken cancellation = default) => Task.FromResult(file.Read(statements => ArtifactPaths.Find(statements, path), cancellation));

    public Task<ArtifactFolder> ListAsync(string folder, CancellationToken cancellation = default) => Task.FromResult(file.Read(statements => ArtifactPaths.List(statements, folder), cancellation));

    public async IAsyncEnumerable<ArtifactEntry> ListBelowAsync(string path, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (path.Length > 0 && await FindAsync(path, cancellation) is { } own) yield return own;
        for (var from = ArtifactPaths.Below(path); ;)
        {
            var page = file.Read(statements => ArtifactPaths.Page(statements, path, from), cancellation);
            foreach (var entry in page) yield return entry;
            if (page.Count == 0) yield break;
            from = ArtifactPaths.Next(page[^1].Path);
            await Task.Yield();
        }
    }

    public Task<long> RemoveAsync(string path, CancellationToken cancellation = default) => file.WriteAsync(session => ArtifactPaths.Remove(session, path), SmallChange, cancellation);

    public Task<IReadOnlyList<Digest>> UnusedAsync(IReadOnlyCollection<Digest> digests, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<Digest>>(file.Read(statements => digests.Distinct().Where(digest => !ArtifactPaths.IsUsed(statements, digest)).ToList(), cancellation));
}
