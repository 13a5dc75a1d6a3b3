using System.IO.Compression;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Records;
using Assay.Stores.Embedded.Files;
using Assay.Stores.Embedded.Home;

namespace Assay.Stores.Embedded.Backup;

/// <summary>Restores one backup: unpacks beside the home and checks every digest, then puts keys and heads in place, and the home last.</summary>
internal sealed class BackupReader(string file, string home) : IDisposable
{
    private readonly string _staging = home + ".restoring";

    private string StagedHome => Path.Combine(_staging, "home");

    private string StagedOutside => Path.Combine(_staging, "outside");

    /// <exception cref="InvalidDataException">The backup is damaged, cut short, or not a backup.</exception>
    public async Task<Outcome<BackupSummary>> RunAsync(string? keyFolder, KnownHeads heads, CancellationToken cancellation)
    {
        Dispose();
        await using var input = File.OpenRead(file);
        using var archive = new ZipArchive(input, ZipArchiveMode.Read);
        var manifest = await ManifestAsync(archive, cancellation);
        if (manifest.Format > BackupManifest.KnownFormat) return BackupFaults.Newer(file, manifest.Format);
        var withKeys = manifest.Entries.Any(entry => entry.Name.StartsWith(BackupManifest.Keys, StringComparison.Ordinal));
        if (keyFolder is not null && !withKeys) return BackupFaults.NoKeys(file);
        foreach (var entry in manifest.Entries) await UnpackAsync(archive, entry, cancellation);
        if (keyFolder is not null && RestoredKeys.Clash(KeysIn(manifest), StagedOutside, keyFolder) is { } clash) return clash;
        return Publish(manifest, keyFolder, heads, withKeys);
    }

    /// <summary>Removes what is not the home.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_staging)) Directory.Delete(_staging, recursive: true);
    }

    private static IEnumerable<string> KeysIn(BackupManifest manifest) => manifest.Entries.Select(entry => entry.Name).Where(name => name.StartsWith(BackupManifest.Keys, StringComparison.Ordinal));

    private static async Task<BackupManifest> ManifestAsync(ZipArchive archive, CancellationToken cancellation)
    {
        var entry = archive.GetEntry(BackupManifest.EntryName) ?? throw new InvalidDataException("it has no manifest.");
        try
        {
            await using var content = await entry.OpenAsync(cancellation);
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(content, RecordJson.Options, cancellation);
            return manifest is { Origin: not null, Entries.IsDefault: false } ? manifest : throw new InvalidDataException("its manifest is empty.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"its manifest cannot be read ({fault.Message}).");
        }
    }

    private async Task UnpackAsync(ZipArchive archive, BackupEntry entry, CancellationToken cancellation)
    {
        var packed = archive.GetEntry(entry.Name) ?? throw new InvalidDataException($"it lacks {entry.Name}.");
        var place = PlaceOf(entry.Name);
        DurableFile.MakeFolder(Path.GetDirectoryName(place)!);
        await using var to = DurableFile.Create(place);
        await using var from = await packed.OpenAsync(cancellation);
        var (size, digest) = await CheckedCopy.RunAsync(from, to, entry.Size, cancellation);
        if (size != entry.Size || digest != entry.Digest) throw new InvalidDataException($"{entry.Name} is not what was backed up.");
        to.Flush(flushToDisk: true);
    }

    /// <summary>A name from a stranger's file may not lead out of the folder.</summary>
    private string PlaceOf(string name)
    {
        var outside = name.StartsWith(BackupManifest.Keys, StringComparison.Ordinal) || name.StartsWith(BackupManifest.Heads, StringComparison.Ordinal);
        var root = outside ? StagedOutside : StagedHome;
        var place = Path.GetFullPath(Path.Combine(root, name));
        return place.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? place : throw new InvalidDataException($"it names a file outside of the home: {name}.");
    }

    private BackupSummary Publish(BackupManifest manifest, string? keyFolder, KnownHeads heads, bool withKeys)
    {
        foreach (var artifact in FileArtifactStore.ListIn(Path.Combine(StagedHome, EmbeddedHome.ArtifactFolder))) FileArtifactStore.Protect(artifact.File);
        if (keyFolder is not null) RestoredKeys.Place(KeysIn(manifest), StagedOutside, keyFolder);
        if (Directory.Exists(home)) Directory.Delete(home);
        Directory.Move(StagedHome, home);
        DurableFile.FlushFolder(Path.GetDirectoryName(home)!);
        var artifacts = manifest.Entries.Count(entry => entry.Name.StartsWith(EmbeddedHome.ArtifactFolder + "/", StringComparison.Ordinal));
        var head = Head(manifest);
        var behind = head is null ? null : Behind(heads, head);
        return new BackupSummary(manifest.Origin, manifest.At, head?.Size ?? 0, artifacts, manifest.Entries.Sum(entry => entry.Size), withKeys)
        {
            Behind = behind,
            LoggedFiles = manifest.Entries.Count(entry => entry.Name.StartsWith(LoggedSources.FolderName + "/", StringComparison.Ordinal)),
        };
    }

    private Checkpoint? Head(BackupManifest manifest)
    {
        var file = Path.Combine(StagedOutside, BackupManifest.Heads, Uri.EscapeDataString(manifest.Origin));
        return File.Exists(file) ? Checkpoint.Parse(File.ReadAllText(file)).Value : null;
    }

    private static Problem? Behind(KnownHeads heads, Checkpoint head)
    {
        heads.Keep(head);
        return heads.Newest(head.Origin).Value is { } known && known.Size > head.Size ? BackupFaults.Behind(heads.FileOf(head.Origin), known, head.Size) : null;
    }
}
