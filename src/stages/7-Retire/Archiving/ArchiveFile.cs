using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Store;
using Assay.Retire.Records;
using Assay.Tables.Engine;

namespace Assay.Retire.Archiving;

/// <summary>
/// The archive that explains past decisions: a ZIP with <c>model.onnx</c>, sampled <c>rows.parquet</c> with their <c>answers.json</c>, <c>background.parquet</c> and the <c>attributions.json</c> of some of the rows
/// against it, and every record of the project as <c>records/NNNNNN-kind.json</c>, byte for byte as it stands in the log. The ZIP is made in memory and lies on the disk under a key only.
/// </summary>
internal static class ArchiveFile
{
    /// <summary>The model.</summary>
    public const string Model = "model.onnx";

    /// <summary>The sampled rows: past decisions first.</summary>
    public const string Rows = "rows.parquet";

    /// <summary>What the model answered for them.</summary>
    public const string Answers = "answers.json";

    /// <summary>The rows that stand for absent features in an explanation.</summary>
    public const string Background = "background.parquet";

    /// <summary>How the answers come about.</summary>
    public const string Attributions = "attributions.json";

    /// <summary>The folder of records.</summary>
    public const string Records = "records/";

    /// <summary>Writes it, whole or not at all.</summary>
    public static async Task<ImmutableArray<ArchivedEntry>> WriteAsync(string path, string plan, byte[] key, ArchiveSource source, RecordEntry model, IServiceProvider services, CancellationToken cancellation)
    {
        var unfinished = $"{path}.unfinished";
        try
        {
            using var content = new MemoryStream();
            var entries = await FillAsync(content, source, model, services, cancellation);
            await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                await SealedArchive.WriteAsync(file, plan, content.GetBuffer().AsMemory(0, (int)content.Length), key, cancellation);
                file.Flush(flushToDisk: true);
            }

            // A file that an earlier run of this plan left, and never recorded, gives way.
            File.Move(unfinished, path, overwrite: true);
            return entries;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<ImmutableArray<ArchivedEntry>> FillAsync(Stream into, ArchiveSource source, RecordEntry model, IServiceProvider services, CancellationToken cancellation)
    {
        var (entries, scratch) = (ImmutableArray.CreateBuilder<ArchivedEntry>(), services.Need<NewScratchFolder>()());
        try
        {
            await using var zip = await ZipArchive.CreateAsync(into, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
            entries.Add(await AddAsync(zip, Model, await File.ReadAllBytesAsync(source.Model, cancellation), cancellation));
            foreach (var (name, table) in new[] { (Rows, source.Rows), (Background, source.Background) })
            {
                var path = Path.Combine(scratch, name);
                await services.Need<ITableEngine>().WriteAsync(table, path, TableFormat.Parquet, cancellation);
                entries.Add(await AddAsync(zip, name, await File.ReadAllBytesAsync(path, cancellation), cancellation));
            }

            entries.Add(await AddAsync(zip, Answers, JsonSerializer.SerializeToUtf8Bytes(source.Answers), cancellation));
            entries.Add(await AddAsync(zip, Attributions, JsonSerializer.SerializeToUtf8Bytes(source.Attributions), cancellation));
            await foreach (var (name, bytes) in RecordsOf(model, services.Need<ILedgerStore>(), cancellation)) entries.Add(await AddAsync(zip, name, bytes, cancellation));
            return entries.ToImmutable();
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static async IAsyncEnumerable<(string Name, byte[] Bytes)> RecordsOf(RecordEntry model, ILedgerStore store, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var envelope in store.ReadAsync(0, await store.SizeAsync(cancellation), cancellation))
            if (RecordReader.TryRead(envelope) is { Succeeded: true, Value: { } entry } && entry.Project == model.Project)
                yield return (FormattableString.Invariant($"{Records}{entry.Index:D6}-{entry.Kind}.json"), envelope.Bytes.ToArray());
    }

    private static async Task<ArchivedEntry> AddAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken cancellation)
    {
        await using var content = await zip.CreateEntry(name).OpenAsync(cancellation);
        await content.WriteAsync(bytes, cancellation);
        return new ArchivedEntry(name, Digest.Of(bytes), bytes.Length);
    }
}
