using Assay.Stores.Embedded.DuckDb;
using Assay.Stores.Embedded.Files;
using Assay.Tables;
using Assay.Tables.Engine;

namespace Assay.Stores.Embedded.Predictions;

/// <summary>Makes Parquet of ended segments. Whatever happens in between, a segment becomes one file, once: the file is whole when it has its name, and the segment goes after that.</summary>
internal sealed class SegmentCompaction(DuckDbTableEngine engine)
{
    private const string Unfinished = ".unfinished.parquet";

    /// <summary>Compacts one segment; one that another process still writes is left.</summary>
    /// <returns>What an interrupted segment says of its end; null when it was whole, or is not ours.</returns>
    public async Task<TornSegment?> CompactAsync(SegmentFolder folder, string segment, CancellationToken cancellation)
    {
        var file = folder.FileOf(segment);
        if (ReadWhole(segment) is not { } bytes) return null;
        if (File.Exists(file))
        {
            File.Delete(segment);
            return null;
        }

        var (table, torn) = Read(bytes, File.GetLastWriteTimeUtc(segment));
        if (table is not null) await WriteAsync(table, file, cancellation);
        File.Delete(segment);
        return torn;
    }

    private async Task WriteAsync(Table table, string file, CancellationToken cancellation)
    {
        // Beside the segments: whoever lists the Parquet files sees whole ones only.
        var beside = Path.Combine(Path.GetDirectoryName(file)!, "segments", Path.GetFileName(file) + Unfinished);
        await engine.WriteAsync(table, beside, TableFormat.Parquet, cancellation);
        DurableFile.FlushFile(beside);
        File.Move(beside, file, overwrite: true);
        DurableFile.FlushFolder(Path.GetDirectoryName(file)!);
    }

    // Opened for nobody else: a segment that is still written cannot be.
    private static byte[]? ReadWhole(string segment)
    {
        try
        {
            using var file = new FileStream(segment, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static (Table? Table, TornSegment? Torn) Read(byte[] bytes, DateTime lastWrite)
    {
        var read = SegmentRows.Read(bytes);
        var last = read.LastTime > 0 ? DateTimeOffset.UnixEpoch.AddMicroseconds(read.LastTime) : lastWrite;
        return (read.Table, read.Header is { } header ? new TornSegment(header, last, bytes.Length - read.WholeBytes) : null);
    }
}
