using System.Text;
using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Stores.Embedded.Files;
using Assay.Stores.Embedded.Home;

namespace Assay.Stores.Embedded.Backup;

/// <summary>
/// Gathers what goes into a backup while the home is in use. The order matters: an artifact is there before the record that names it, and
/// personal text before its commitment, so the ledger is copied before these, and whatever it refers to is there to be copied after. What waits in the tracking store for the
/// ledger goes from there once it stands in the ledger, so the tracking store is copied before all: what waits is in the one, or the other, or both, and is told once.
/// </summary>
internal sealed class BackupSources(string home, string staging)
{
    private readonly List<(BackupEntry Entry, string File)> _sources = [];

    /// <summary>Every entry and the file that it is read from.</summary>
    public IReadOnlyList<(BackupEntry Entry, string File)> All => _sources;

    /// <summary>Number of records by the head that is in the backup.</summary>
    public long Records { get; private set; }

    /// <summary>Number of artifacts.</summary>
    public int Artifacts { get; private set; }

    /// <summary>Copies the databases to the staging folder as they are at one moment, and the ledger's newest head with them.</summary>
    public async Task AddDatabasesAsync(CancellationToken cancellation)
    {
        foreach (var database in Directory.GetFiles(home, "*.db").OrderBy(file => Path.GetFileName(file) != EmbeddedHome.TrackingFile).ThenBy(file => file, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var name = Path.GetFileName(database);
            var copy = Path.Combine(staging, name);
            SqliteSnapshot.Take(database, copy);
            if (name == EmbeddedHome.LedgerFile) await AddHeadAsync(copy, cancellation);
            await AddFileAsync(name, copy, cancellation);
        }
    }

    public async Task AddFileAsync(string name, string file, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(file);
        _sources.Add((new BackupEntry(name, content.Length, await Digest.OfAsync(content, cancellation)), file));
    }

    public async Task AddFolderAsync(string prefix, string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await AddFileAsync(prefix + Path.GetRelativePath(folder, file).Replace('\\', '/'), file, cancellation);
        }
    }

    /// <summary>Artifacts are not read here: their names say what their bytes must be, and that is checked as they are written.</summary>
    public void AddArtifacts()
    {
        foreach (var (digest, file) in FileArtifactStore.ListIn(Path.Combine(home, EmbeddedHome.ArtifactFolder)))
        {
            _sources.Add((new BackupEntry(Path.GetRelativePath(home, file).Replace('\\', '/'), new FileInfo(file).Length, digest), file));
            Artifacts++;
        }
    }

    private async Task AddHeadAsync(string ledger, CancellationToken cancellation)
    {
        if (SqliteSnapshot.NewestCheckpoint(ledger) is not { } note || Checkpoint.Parse(note) is not { Succeeded: true, Value: { } head }) return;
        Records = head.Size;
        var file = Path.Combine(staging, "head");
        await File.WriteAllTextAsync(file, note, new UTF8Encoding(false), cancellation);
        await AddFileAsync(BackupManifest.Heads + Uri.EscapeDataString(head.Origin), file, cancellation);
    }
}
