using Assay.Stores.Embedded.Files;
using Assay.Stores.Embedded.Predictions;

namespace Assay.Stores.Embedded.Backup;

/// <summary>
/// Copies the log of predictions while a server writes it. Segments are copied first, as far as they go by then, and files that they become after them: one that is compacted in between is in the backup once, as
/// Parquet. A row that was acknowledged before the backup began is in it.
/// </summary>
internal static class LoggedSources
{
    /// <summary>Name of the log's folder in a home.</summary>
    public const string FolderName = "predictions";

    private const string Labels = "labels";
    private const string Gaps = "gaps.jsonl";

    /// <summary>Adds what there is.</summary>
    /// <param name="sources">The backup's.</param>
    /// <param name="home">The home's folder.</param>
    /// <param name="staging">Where copies go.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many files.</returns>
    public static async Task<int> AddAsync(BackupSources sources, string home, string staging, CancellationToken cancellation)
    {
        var log = Path.Combine(home, FolderName);
        var before = sources.All.Count;
        foreach (var model in Directory.Exists(log) ? Directory.GetDirectories(log).Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            foreach (var folder in new[] { model, Path.Combine(model, Labels) }) await AddFolderAsync(sources, home, staging, folder, cancellation);
            if (File.Exists(Path.Combine(model, Gaps))) await AddCopyAsync(sources, home, staging, Path.Combine(model, Gaps), cancellation);
        }

        return sources.All.Count - before;
    }

    private static async Task AddFolderAsync(BackupSources sources, string home, string staging, string folder, CancellationToken cancellation)
    {
        var segments = new SegmentFolder(folder);
        List<(string Segment, string Copy)> copies = [.. segments.All.ToList().Select(segment => (segment, Copy(home, staging, segment))).Where(pair => pair.Item2 is not null).Select(pair => (pair.segment, pair.Item2!))];
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.parquet").Order(StringComparer.Ordinal) : Enumerable.Empty<string>()) await AddCopyAsync(sources, home, staging, file, cancellation);
        foreach (var (segment, copy) in copies.Where(pair => !sources.All.Any(source => source.Entry.Name == NameOf(home, segments.FileOf(pair.Segment))))) await sources.AddFileAsync(NameOf(home, segment), copy, cancellation);
    }

    private static async Task AddCopyAsync(BackupSources sources, string home, string staging, string file, CancellationToken cancellation)
    {
        if (Copy(home, staging, file) is { } copy) await sources.AddFileAsync(NameOf(home, file), copy, cancellation);
    }

    // As long as it is now: what is written meanwhile comes into the next backup. One that is gone by now is not in this one.
    private static string? Copy(string home, string staging, string file)
    {
        try
        {
            using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var place = Path.Combine(staging, NameOf(home, file));
            DurableFile.MakeFolder(Path.GetDirectoryName(place)!);
            using var to = DurableFile.Create(place);
            from.CopyTo(to);
            return place;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static string NameOf(string home, string file) => Path.GetRelativePath(home, file).Replace('\\', '/');
}
