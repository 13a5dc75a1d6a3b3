using System.Collections.Immutable;
using Assay.Predictions;
using Assay.Tables.Engine;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>Reads the segments of a log in a folder, also while a server writes them.</summary>
/// <param name="folder">Full path of the folder <c>predictions</c>; need not exist.</param>
/// <param name="engine">Writes Parquet.</param>
/// <param name="newFolder">Makes a folder for the rows on their way.</param>
public sealed class FileRunningRows(string folder, ITableEngine engine, NewScratchFolder newFolder) : IRunningRows
{
    private const string Labels = "labels";

    /// <inheritdoc/>
    public async Task<RunningRows> TakeAsync(string model, CancellationToken cancellation = default)
    {
        var log = ModelFolder.Of(folder, model);
        var (rows, labels) = (new SegmentFolder(log), new SegmentFolder(Path.Combine(log, Labels)));
        if (!rows.All.Concat(labels.All).Any()) return new RunningRows(null, [], []);
        var scratch = newFolder();
        try
        {
            return new RunningRows(scratch, await WriteAsync(rows, scratch, cancellation), await WriteAsync(labels, Directory.CreateDirectory(Path.Combine(scratch, Labels)).FullName, cancellation));
        }
        catch
        {
            Directory.Delete(scratch, recursive: true);
            throw;
        }
    }

    private async Task<ImmutableArray<string>> WriteAsync(SegmentFolder from, string to, CancellationToken cancellation)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        foreach (var segment in from.All.ToList())
        {
            if (OpenSegment.Read(segment)?.Rows is not { } table) continue;
            var file = Path.Combine(to, Path.GetFileName(from.FileOf(segment)));
            await engine.WriteAsync(table, file, TableFormat.Parquet, cancellation);
            files.Add(file);
        }

        return files.ToImmutable();
    }
}
