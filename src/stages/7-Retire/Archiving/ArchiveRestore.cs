using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Store;
using Assay.Retire.Records;
using Assay.Tables.Engine;
using Assay.Train.Scoring;

namespace Assay.Retire.Archiving;

/// <summary>The restore test: reads an archive from the disk, checks each file against its recorded digest and each record against the log, and asks the archived model about the archived rows.</summary>
internal static class ArchiveRestore
{
    private const double Tolerance = 1e-6;

    /// <summary>What the test found; a damaged archive is a test that did not pass.</summary>
    public static async Task<RestoreTest> TestAsync(string path, ImmutableArray<ArchivedEntry> recorded, IServiceProvider services, CancellationToken cancellation)
    {
        var scratch = Directory.CreateTempSubdirectory("assay-retire-");
        try
        {
            var contents = Read(path);
            if (!recorded.All(entry => contents.TryGetValue(entry.Name, out var bytes) && Digest.Of(bytes) == entry.Digest)) return Failed;
            var records = await SameRecordsAsync(contents, services.Need<ILedgerStore>(), cancellation);
            var rows = Path.Combine(scratch.FullName, ArchiveFile.Rows);
            await File.WriteAllBytesAsync(rows, contents[ArchiveFile.Rows], cancellation);
            var answered = JsonSerializer.Deserialize<double[]>(contents[ArchiveFile.Answers])!;
            var opened = OnnxScorer.Open(contents[ArchiveFile.Model], ArchiveFile.Model);
            if (!opened.Succeeded) return Failed;
            using var scorer = opened.Value;
            var table = await services.Need<ITableEngine>().LoadAsync(rows, [.. scorer.Signature.Inputs.Select(input => input.Name)], cancellation);
            return scorer.Score(table) is { Succeeded: true, Value: { } again } ? Compare(again, answered, records) : Failed;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or JsonException or UnauthorizedAccessException or KeyNotFoundException)
        {
            return Failed;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static RestoreTest Failed { get; } = new(0, 0, 0.0, false);

    private static RestoreTest Compare(Predictions again, double[] answered, (int Same, int All) records)
    {
        if (again.Values.Length != answered.Length) return Failed;
        var largest = again.Values.Zip(answered, (now, then) => Math.Abs(now - then)).DefaultIfEmpty(double.PositiveInfinity).Max();
        return new RestoreTest(again.Rows, records.Same, double.IsFinite(largest) ? largest : 0.0, largest <= Tolerance && records.Same == records.All);
    }

    private static Dictionary<string, byte[]> Read(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var memory = new MemoryStream();
            using var content = entry.Open();
            content.CopyTo(memory);
            contents[entry.FullName] = memory.ToArray();
        }

        return contents;
    }

    private static async Task<(int Same, int All)> SameRecordsAsync(Dictionary<string, byte[]> contents, ILedgerStore store, CancellationToken cancellation)
    {
        var (same, all) = (0, 0);
        foreach (var (name, bytes) in contents.Where(entry => entry.Key.StartsWith(ArchiveFile.Records, StringComparison.Ordinal)))
        {
            all++;
            var leaf = long.Parse(name[ArchiveFile.Records.Length..].Split('-')[0], CultureInfo.InvariantCulture);
            await foreach (var stored in store.ReadAsync(leaf, leaf + 1, cancellation)) if (stored.Bytes.Span.SequenceEqual(bytes)) same++;
        }

        return (same, all);
    }
}
