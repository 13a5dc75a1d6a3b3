using Assay.Kernel;

namespace Assay.Projects.Artifacts;

/// <summary>Content-addressed files: what was put under a digest is what comes back. Putting is atomic and durable; the same content is stored once.</summary>
public interface IArtifactStore
{
    /// <summary>
    /// Gives <paramref name="write"/> the path of a new temporary file to fill, then flushes it to the disk, hashes it and renames it into place.
    /// </summary>
    Task<Artifact> PutAsync(string name, string mediaType, Func<string, CancellationToken, Task> write, CancellationToken cancellation = default);

    /// <summary>A local, read-only path to the content, for libraries that open files by name.</summary>
    /// <exception cref="FileNotFoundException">There is no such artifact.</exception>
    string PathOf(Digest digest);

    /// <summary>Whether the content is here.</summary>
    bool Contains(Digest digest);
}
