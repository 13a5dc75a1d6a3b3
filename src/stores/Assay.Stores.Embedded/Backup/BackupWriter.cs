using System.IO.Compression;
using System.Text.Json;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Stores.Embedded.Files;

namespace Assay.Stores.Embedded.Backup;

/// <summary>Writes one backup: gathers beside the file, writes beside the file, flushes, and gives it its name last.</summary>
internal sealed class BackupWriter(string home, string file) : IDisposable
{
    private readonly string _staging = file + ".staging";
    private readonly string _part = file + ".part";
    private int _logged;

    public async Task<Outcome<BackupSummary>> RunAsync(string origin, string? keyFolder, DateTimeOffset at, CancellationToken cancellation)
    {
        Dispose();
        DurableFile.MakeFolder(_staging);
        var sources = await GatherAsync(keyFolder, cancellation);
        var manifest = new BackupManifest(BackupManifest.KnownFormat, at, origin, [.. sources.All.Select(source => source.Entry)]);
        if (await WriteAsync(manifest, sources, cancellation) is { } problem) return problem;
        File.Move(_part, file, overwrite: false);
        DurableFile.FlushFolder(Path.GetDirectoryName(file)!);
        return new BackupSummary(origin, at, sources.Records, sources.Artifacts, manifest.Entries.Sum(entry => entry.Size), keyFolder is not null) { LoggedFiles = _logged };
    }

    /// <summary>Removes what is not the backup.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_staging)) Directory.Delete(_staging, recursive: true);
        File.Delete(_part);
    }

    private async Task<BackupSources> GatherAsync(string? keyFolder, CancellationToken cancellation)
    {
        var sources = new BackupSources(home, _staging);
        await sources.AddDatabasesAsync(cancellation);
        foreach (var name in new[] { "home.json", ".gitignore" })
        {
            if (File.Exists(Path.Combine(home, name))) await sources.AddFileAsync(name, Path.Combine(home, name), cancellation);
        }
        sources.AddArtifacts();
        _logged = await LoggedSources.AddAsync(sources, home, _staging, cancellation);
        if (keyFolder is not null) await sources.AddFolderAsync(BackupManifest.Keys, keyFolder, cancellation);
        return sources;
    }

    private async Task<Problem?> WriteAsync(BackupManifest manifest, BackupSources sources, CancellationToken cancellation)
    {
        await using var output = DurableFile.Create(_part);
        await using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using (var first = await archive.CreateEntry(BackupManifest.EntryName, CompressionLevel.Fastest).OpenAsync(cancellation))
            {
                await JsonSerializer.SerializeAsync(first, manifest, RecordJson.Options, cancellation);
            }
            foreach (var (entry, source) in sources.All)
            {
                if (await AddAsync(archive, entry, source, cancellation) is { } problem) return problem;
            }
        }
        output.Flush(flushToDisk: true);
        return null;
    }

    private static async Task<Problem?> AddAsync(ZipArchive archive, BackupEntry entry, string source, CancellationToken cancellation)
    {
        await using var from = File.OpenRead(source);
        await using var to = await archive.CreateEntry(entry.Name, CompressionLevel.Fastest).OpenAsync(cancellation);
        var (_, digest) = await CheckedCopy.RunAsync(from, to, long.MaxValue, cancellation);
        return digest == entry.Digest ? null : BackupFaults.SourceDamaged(source, entry.Digest, digest);
    }
}
