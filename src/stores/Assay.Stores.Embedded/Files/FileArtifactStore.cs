using Assay.Kernel;
using Assay.Projects.Artifacts;

namespace Assay.Stores.Embedded.Files;

/// <summary>
/// Artifacts as files named by their content: <c>sha256/ab/cdef…</c> below one folder. A file appears whole, flushed to the disk and
/// read-only, or not at all. Putting content that is there already replaces the file by an equal one, which mends a damaged copy.
/// </summary>
public sealed class FileArtifactStore : IArtifactStore, IContentEraser, IDisposable
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly string _folder;
    private readonly Lazy<IncomingFolder> _incoming;

    /// <summary>Opens the store and removes the unfinished files that crashed processes left. Nothing is made until the first artifact comes.</summary>
    /// <param name="folder">Its folder; need not exist.</param>
    /// <param name="entropy">Names the folder of this store's unfinished files.</param>
    public FileArtifactStore(string folder, Entropy entropy)
    {
        _folder = Path.GetFullPath(folder);
        var incoming = Path.Combine(_folder, "incoming");
        IncomingFolder.Sweep(incoming);
        _incoming = new(() => IncomingFolder.Hold(incoming, entropy));
    }

    /// <summary>The digests of all artifacts, in no order.</summary>
    public IEnumerable<Digest> List() => ListIn(_folder).Select(artifact => artifact.Digest);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException"><paramref name="write"/> ended without making the file.</exception>
    public async Task<Artifact> PutAsync(string name, string mediaType, Func<string, CancellationToken, Task> write, CancellationToken cancellation = default)
    {
        var folder = _incoming.Value.NewFolder();
        try
        {
            var file = Path.Combine(folder, "content");
            await write(file, cancellation);
            if (!File.Exists(file)) throw new InvalidOperationException($"The writer of the artifact '{name}' made no file at the path it was given.");
            return await TakeInAsync(file, name, mediaType, cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Keeps what a stream holds: read once, to its end, hashed on the way to the disk. Memory does not grow with its length.</summary>
    internal async Task<(Digest Digest, long Size)> PutAsync(Stream content, CancellationToken cancellation)
    {
        var folder = _incoming.Value.NewFolder();
        try
        {
            var file = Path.Combine(folder, "content");
            var (digest, size) = await HashedFile.WriteAsync(file, content, cancellation);
            Publish(file, Place(digest));
            return (digest, size);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Takes content away; nothing happens when it is not here.</summary>
    internal void Delete(Digest digest)
    {
        var place = Place(digest);
        if (File.Exists(place)) File.Delete(place);
    }

    /// <inheritdoc/>
    public void Erase(Digest digest) => DurableDeletion.Of(Place(digest));

    /// <inheritdoc/>
    public string PathOf(Digest digest)
    {
        var path = Place(digest);
        return File.Exists(path) ? path : throw new FileNotFoundException($"The artifact {digest} is not in {_folder}. Restore it from a backup, or run 'assay run' to make it again.", path);
    }

    /// <inheritdoc/>
    public bool IsHere(Digest digest) => Contains(digest);

    /// <inheritdoc/>
    public bool Contains(Digest digest) => File.Exists(Place(digest));

    /// <summary>A new folder for files that nobody is to keep: it goes when the store is closed or, after a crash, when a store is next opened here.</summary>
    public string MakeScratchFolder() => _incoming.Value.NewFolder();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_incoming.IsValueCreated) _incoming.Value.Dispose();
    }

    /// <summary>Every artifact of this store, and the file it lies in.</summary>
    internal IEnumerable<(Digest Digest, string File)> ListFiles() => ListIn(_folder);

    /// <summary>Every artifact below a store's folder, and the file it lies in.</summary>
    internal static IEnumerable<(Digest Digest, string File)> ListIn(string folder)
    {
        var root = Path.Combine(folder, "sha256");
        if (!Directory.Exists(root)) yield break;
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            if (Digest.TryParse(Path.GetFileName(Path.GetDirectoryName(file)) + Path.GetFileName(file), out var digest)) yield return (digest, file);
        }
    }

    /// <summary>Takes away everybody's permission to write; there is no such thing on Windows.</summary>
    internal static void Protect(string file)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, ReadOnly);
    }

    private async Task<Artifact> TakeInAsync(string file, string name, string mediaType, CancellationToken cancellation)
    {
        DurableFile.FlushFile(file);
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, useAsync: true);
        var digest = await Digest.OfAsync(content, cancellation);
        var size = content.Length;
        Publish(file, Place(digest));
        return new Artifact(name, digest, size, mediaType);
    }

    private void Publish(string file, string place)
    {
        var folder = Path.GetDirectoryName(place)!;
        if (!Directory.Exists(folder))
        {
            DurableFile.MakeFolder(folder);
            DurableFile.FlushFolder(Path.GetDirectoryName(folder)!);
            DurableFile.FlushFolder(_folder);
        }
        Protect(file);
        File.Move(file, place, overwrite: true);
        DurableFile.FlushFolder(folder);
    }

    /// <summary>Where content of that digest lies, or would.</summary>
    internal string Place(Digest digest)
    {
        var text = digest.ToString();
        return Path.Combine(_folder, "sha256", text[..2], text[2..]);
    }
}
