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
/// The archive that explains past decisions: a ZIP with <c>model.onnx</c>, sampled <c>rows.parquet</c> with their <c>answers.json</c>, and every
/// record of the project as <c>records/NNNNNN-kind.json</c>, byte for byte as it stands in the log. It holds rows in the clear: keep it as you keep the data.
/// </summary>
internal static class ArchiveFile
{
    /// <summary>The model.</summary>
    public const string Model = "model.onnx";

    /// <summary>The sampled rows.</summary>
    public const string Rows = "rows.parquet";

    /// <summary>What the model answered for them.</summary>
    public const string Answers = "answers.json";

    /// <summary>The folder of records.</summary>
    public const string Records = "records/";

    /// <summary>Writes it, whole or not at all.</summary>
    public static async Task<ImmutableArray<ArchivedEntry>> WriteAsync(string path, ArchiveSource source, RecordEntry model, IServiceProvider services, CancellationToken cancellation)
    {
        var scratch = Directory.CreateTempSubdirectory("assay-retire-");
        var unfinished = $"{path}.unfinished";
        try
        {
            var rows = Path.Combine(scratch.FullName, Rows);
            await services.Need<ITableEngine>().WriteAsync(source.Rows, rows, TableFormat.Parquet, cancellation);
            var entries = await FillAsync(unfinished, source, rows, RecordsOf(model, services.Need<ILedgerStore>(), cancellation), cancellation);
            File.Move(unfinished, path);
            return entries;
        }
        finally
        {
            File.Delete(unfinished);
            scratch.Delete(recursive: true);
        }
    }

    private static async Task<ImmutableArray<ArchivedEntry>> FillAsync(string path, ArchiveSource source, string rows, IAsyncEnumerable<(string Name, byte[] Bytes)> records, CancellationToken cancellation)
    {
        var entries = ImmutableArray.CreateBuilder<ArchivedEntry>();
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        await using (var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation))
        {
            entries.Add(await AddAsync(zip, Model, await File.ReadAllBytesAsync(source.Model, cancellation), cancellation));
            entries.Add(await AddAsync(zip, Rows, await File.ReadAllBytesAsync(rows, cancellation), cancellation));
            entries.Add(await AddAsync(zip, Answers, JsonSerializer.SerializeToUtf8Bytes(source.Answers), cancellation));
            await foreach (var (name, bytes) in records) entries.Add(await AddAsync(zip, name, bytes, cancellation));
        }

        file.Flush(flushToDisk: true);
        return entries.ToImmutable();
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
