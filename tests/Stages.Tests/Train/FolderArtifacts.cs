using Assay.Kernel;
using Assay.Projects.Artifacts;

namespace Stages.Tests.Train;

/// <summary>Artifacts in a temporary folder, for as long as a test.</summary>
internal sealed class FolderArtifacts : IArtifactStore, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assay-artifacts-").FullName;

    public async Task<Artifact> PutAsync(string name, string mediaType, Func<string, CancellationToken, Task> write, CancellationToken cancellation = default)
    {
        var temporary = Path.Combine(_folder, Path.GetRandomFileName());
        await write(temporary, cancellation);
        var bytes = await File.ReadAllBytesAsync(temporary, cancellation);
        File.Move(temporary, PathOf(Digest.Of(bytes)), overwrite: true);
        return new Artifact(name, Digest.Of(bytes), bytes.Length, mediaType);
    }

    public string PathOf(Digest digest) => Path.Combine(_folder, digest.ToString());

    public bool Contains(Digest digest) => File.Exists(PathOf(digest));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
