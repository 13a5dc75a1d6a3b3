using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Store;
using Assay.Retire.Records;
using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Train.Scoring;

namespace Assay.Retire.Archiving;

/// <summary>
/// The restore test: reads an archive from the disk, checks each file against its recorded digest and each record against the log, asks the archived model about the archived rows, and explains some of its answers again.
/// </summary>
internal static class ArchiveRestore
{
    private const double Tolerance = 1e-6;

    /// <summary>What the test found; a damaged archive is a test that did not pass.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">Its key; null for an archive in the clear.</param>
    /// <param name="recorded">What has to be in it.</param>
    /// <param name="services">Reads tables and the log.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<RestoreTest> TestAsync(string path, byte[]? key, ImmutableArray<ArchivedEntry> recorded, IServiceProvider services, CancellationToken cancellation)
    {
        try
        {
            var contents = Read(Open(path, key));
            if (!recorded.All(entry => contents.TryGetValue(entry.Name, out var bytes) && Digest.Of(bytes) == entry.Digest)) return Failed;
            var records = await SameRecordsAsync(contents, services.Need<ILedgerStore>(), cancellation);
            var opened = OnnxScorer.Open(contents[ArchiveFile.Model], ArchiveFile.Model);
            if (!opened.Succeeded) return Failed;
            using var scorer = opened.Value;
            var rows = await TableAsync(contents[ArchiveFile.Rows], scorer, services, cancellation);
            var answered = JsonSerializer.Deserialize<double[]>(contents[ArchiveFile.Answers])!;
            if (scorer.Score(rows) is not { Succeeded: true, Value: { } again }) return Failed;
            var test = Compare(again, answered, records);
            return contents.TryGetValue(ArchiveFile.Attributions, out var attributions) ? Explain(test, JsonSerializer.Deserialize<Attribution[]>(attributions)!, Attribution.Of(scorer, rows, again.Values, await TableAsync(contents[ArchiveFile.Background], scorer, services, cancellation))) : test;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or JsonException or UnauthorizedAccessException or KeyNotFoundException)
        {
            return Failed;
        }
    }

    /// <summary>The ZIP of an archive.</summary>
    /// <exception cref="InvalidDataException">It cannot be opened with this key.</exception>
    public static byte[] Open(string path, byte[]? key) => key is null ? File.ReadAllBytes(path) : SealedArchive.Read(File.ReadAllBytes(path), key);

    private static RestoreTest Failed { get; } = new(0, 0, 0.0, false);

    private static RestoreTest Compare(Assay.Train.Scoring.Predictions again, double[] answered, (int Same, int All) records)
    {
        if (again.Values.Length != answered.Length) return Failed;
        // The greatest of numbers passes over those that are none: an answer that is none is as far away as can be.
        var largest = again.Values.Zip(answered, (now, then) => Math.Abs(now - then)).Select(difference => double.IsNaN(difference) ? double.PositiveInfinity : difference).DefaultIfEmpty(double.PositiveInfinity).Max();
        return new RestoreTest(again.Rows, records.Same, double.IsFinite(largest) ? largest : 0.0, largest <= Tolerance && records.Same == records.All);
    }

    private static RestoreTest Explain(RestoreTest test, Attribution[] then, Attribution[] now)
    {
        var largest = then.Length == now.Length ? then.Zip(now, (before, after) => before.DifferenceTo(after)).DefaultIfEmpty(double.PositiveInfinity).Max() : double.PositiveInfinity;
        return test with { Explained = now.Length, LargestAttributionDifference = double.IsFinite(largest) ? largest : null, Passed = test.Passed && largest <= Tolerance };
    }

    private static async Task<Table> TableAsync(byte[] parquet, OnnxScorer scorer, IServiceProvider services, CancellationToken cancellation)
    {
        var scratch = services.Need<NewScratchFolder>()();
        try
        {
            var path = Path.Combine(scratch, ArchiveFile.Rows);
            await File.WriteAllBytesAsync(path, parquet, cancellation);
            return await services.Need<ITableEngine>().LoadAsync(path, [.. scorer.Signature.Inputs.Select(input => input.Name)], cancellation);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static Dictionary<string, byte[]> Read(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
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
