using Assay.Kernel;

namespace Assay.Tracking.Artifacts;

/// <summary>Files under paths: the content is kept once by its digest, the paths lead to it. A path that is taken away leaves its content to be collected.</summary>
public sealed class ArtifactRepository(IArtifactIndex index, IArtifactContent content, TimeProvider clock)
{
    /// <summary>Where the content is.</summary>
    public IArtifactContent Content => content;

    /// <summary>Keeps what a stream holds and puts it under a path; what was there is replaced. The path is looked at before anything is read.</summary>
    public async Task<Outcome<ArtifactEntry>> PutAsync(string path, Stream stream, CancellationToken cancellation = default)
    {
        var checkedPath = await RoomAsync(path, cancellation);
        if (!checkedPath.Succeeded) return Outcome<ArtifactEntry>.Failed(checkedPath.Problems);
        var stored = await content.PutAsync(stream, cancellation);
        return stored.Succeeded ? await PlaceAsync(checkedPath.Value, stored.Value, cancellation) : Outcome<ArtifactEntry>.Failed(stored.Problems);
    }

    /// <summary>The path when a file can be put there: it follows the rules, it is no folder, and no file is in the way.</summary>
    public async Task<Outcome<string>> RoomAsync(string path, CancellationToken cancellation = default)
    {
        var file = ArtifactPath.File(path);
        if (!file.Succeeded) return file;
        foreach (var folder in ArtifactPath.Above(file.Value))
        {
            if (await index.FindAsync(folder, cancellation) is not null) return InTheWay(path, $"'{folder}' is a file");
        }

        var below = await index.ListAsync(file.Value, cancellation);
        return below.Files.Count + below.Folders.Count > 0 ? InTheWay(path, $"'{file.Value}' is a folder") : file;
    }

    /// <summary>Puts content that is kept already under a path that has room for it.</summary>
    public async Task<ArtifactEntry> PlaceAsync(string path, StoredContent stored, CancellationToken cancellation = default)
    {
        var entry = new ArtifactEntry(path, stored.Digest, stored.Size, clock.GetUtcNow().ToUnixTimeMilliseconds());
        await index.PutAsync(entry, cancellation);
        return entry;
    }

    /// <summary>What is under a path.</summary>
    public async Task<Outcome<ArtifactEntry>> FindAsync(string path, CancellationToken cancellation = default)
    {
        var file = ArtifactPath.File(path);
        if (!file.Succeeded) return Outcome<ArtifactEntry>.Failed(file.Problems);
        return await index.FindAsync(file.Value, cancellation) is { } entry ? entry : Missing(path);
    }

    /// <summary>What is directly in a folder; nothing when there is no such folder, as for an empty one.</summary>
    public async Task<Outcome<ArtifactFolder>> ListAsync(string folder, CancellationToken cancellation = default)
    {
        var checkedFolder = ArtifactPath.Folder(folder);
        return checkedFolder.Succeeded ? await index.ListAsync(checkedFolder.Value, cancellation) : Outcome<ArtifactFolder>.Failed(checkedFolder.Problems);
    }

    /// <summary>Takes away a file, or a folder with all that is in it.</summary>
    /// <returns>How many files; <see cref="TrackingFaults.NotFound"/> when there was none.</returns>
    public async Task<Outcome<long>> RemoveAsync(string path, CancellationToken cancellation = default)
    {
        var folder = ArtifactPath.Folder(path);
        if (!folder.Succeeded) return Outcome<long>.Failed(folder.Problems);
        if (folder.Value.Length == 0) return ArtifactPath.File("").Map(_ => 0L);
        var removed = await index.RemoveAsync(folder.Value, cancellation);
        return removed > 0 ? removed : Missing(path);
    }

    private static Problem Missing(string path) => new(TrackingFaults.NotFound, $"There is no artifact under '{path}'.", "List the folder to see what is there.") { Value = path };

    private static Problem InTheWay(string path, string what) =>
        new(TrackingFaults.Invalid, $"No file can be put under '{path}': {what}.", "Take away what is in the way, or choose another path.") { Value = path };
}
