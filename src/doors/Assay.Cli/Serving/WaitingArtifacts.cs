using System.Security.Cryptography;
using Assay.Kernel;
using Assay.Projects.Artifacts;

namespace Assay.Cli.Serving;

/// <summary>Artifacts of a signing that is shown before it is done: they come into the store once it was confirmed, and leave nothing where it was not.</summary>
/// <param name="store">The store.</param>
/// <param name="scratch">Makes a folder that nobody keeps.</param>
internal sealed class WaitingArtifacts(IArtifactStore store, Func<string> scratch) : IArtifactStore
{
    private readonly List<(string Name, string MediaType, Func<string, CancellationToken, Task> Write)> _waiting = [];

    /// <summary>Puts into the store what waits: before the records that name it are appended.</summary>
    public async Task KeepAsync(CancellationToken cancellation)
    {
        foreach (var (name, mediaType, write) in _waiting) await store.PutAsync(name, mediaType, write, cancellation);
        _waiting.Clear();
    }

    /// <inheritdoc/>
    public async Task<Artifact> PutAsync(string name, string mediaType, Func<string, CancellationToken, Task> write, CancellationToken cancellation = default)
    {
        var folder = scratch();
        try
        {
            var file = Path.Combine(folder, "content");
            await write(file, cancellation);
            await using var content = File.OpenRead(file);
            var digest = new Digest(await SHA256.HashDataAsync(content, cancellation));
            _waiting.Add((name, mediaType, write));
            return new Artifact(name, digest, content.Length, mediaType);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <inheritdoc/>
    public string PathOf(Digest digest) => store.PathOf(digest);

    /// <inheritdoc/>
    public bool Contains(Digest digest) => store.Contains(digest);
}
