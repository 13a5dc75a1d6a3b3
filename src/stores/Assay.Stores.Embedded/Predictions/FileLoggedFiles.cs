using System.Collections.Immutable;
using Assay.Predictions;
using Assay.Tables;
using Assay.Tables.Engine;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>The files of the log in a folder, Parquet and segments.</summary>
/// <param name="folder">Full path of the folder <c>predictions</c>; need not exist.</param>
/// <param name="engine">Reads Parquet.</param>
public sealed class FileLoggedFiles(string folder, ITableEngine engine) : ILoggedFiles
{
    private const string Labels = "labels";

    /// <inheritdoc/>
    public async Task<ImmutableArray<LoggedFile>> ListAsync(CancellationToken cancellation = default)
    {
        var files = ImmutableArray.CreateBuilder<LoggedFile>();
        foreach (var model in Directory.Exists(folder) ? Directory.GetDirectories(folder).Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            await AddAsync(model, files, cancellation);
            files.AddRange(SegmentsOf(model, model).Concat(ParquetOf(model, Path.Combine(model, Labels))).Concat(SegmentsOf(model, Path.Combine(model, Labels))));
        }

        return files.ToImmutable();
    }

    private async Task AddAsync(string model, ImmutableArray<LoggedFile>.Builder files, CancellationToken cancellation)
    {
        foreach (var file in ParquetOf(model, model))
        {
            var rows = await engine.LoadAsync(file.Path, ["version", "caller", "time"], cancellation);
            files.Add(file with { Uses = UsesOf(rows) });
        }
    }

    private IEnumerable<LoggedFile> ParquetOf(string model, string place) =>
        Directory.Exists(place) ? Directory.EnumerateFiles(place, "*.parquet").Order(StringComparer.Ordinal).Select(path => new LoggedFile(Uri.UnescapeDataString(Path.GetFileName(model)), NameOf(path), path, true, false, [])) : [];

    private IEnumerable<LoggedFile> SegmentsOf(string model, string place)
    {
        foreach (var path in new SegmentFolder(place).All)
        {
            if (OpenSegment.Read(path) is not { } segment) continue;
            yield return new LoggedFile(Uri.UnescapeDataString(Path.GetFileName(model)), NameOf(path), path, false, segment.IsWritten, segment.Rows is { } rows ? UsesOf(rows) : []);
        }
    }

    private string NameOf(string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    private static ImmutableArray<LoggedUse> UsesOf(Table rows)
    {
        if (rows.Find("version") is not { } version) return [];
        var (caller, time) = (rows["caller"], rows.Numeric("time").Values);
        return
        [
            .. Enumerable.Range(0, rows.RowCount).GroupBy(row => (Version: version.TextAt(row) ?? "", Caller: caller.TextAt(row)))
                .Select(group => new LoggedUse(group.Key.Version, group.Key.Caller, group.Count(), DateTimeOffset.UnixEpoch.AddSeconds(group.Max(row => time[row])))),
        ];
    }
}
