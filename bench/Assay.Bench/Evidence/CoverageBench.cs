using System.Diagnostics;
using System.Globalization;
using Assay.Evidence.Coverage;
using Assay.Evidence.Index;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Stores.Embedded.Evidence;

namespace Assay.Bench.Evidence;

/// <summary>Coverage of a standard over a million indexed records: after one more of them, and counted anew from all.</summary>
internal static class CoverageBench
{
    private const int Records = 1_000_000;
    private const int Batch = 20_000;
    private const int Appends = 100;

    public static async Task<int> RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("assay-bench-");
        try
        {
            await using var index = new SqliteEvidenceIndex(Path.Combine(folder.FullName, "evidence.db"));
            var (facts, catalogue) = (SomeIndexedRecords.Facts, SomeIndexedRecords.Facts.Digest);
            var standard = StandardLibrary.Read(StandardLibrary.DefaultId, facts).Required;
            var watch = Stopwatch.StartNew();
            for (var from = 0; from < Records; from += Batch) await AddAsync(index, from, Batch, catalogue);
            output.WriteLine(Say($"Indexed {Records:#,##0} records in {watch.Elapsed.TotalSeconds:0.0} s ({Records / watch.Elapsed.TotalSeconds:#,##0} a second), {(await index.TalliesAsync(null)).Count:#,##0} tallies."));
            var updates = new List<double>();
            for (var i = 0; i < Appends; i++) updates.Add(await TimeAsync(async () =>
            {
                await AddAsync(index, Records + i, 1, catalogue);
                await CoverAsync(index, standard);
            }));
            var anew = new List<double>();
            for (var i = 0; i < 5; i++) anew.Add(await TimeAsync(async () =>
            {
                await index.RetallyAsync();
                await CoverAsync(index, standard);
            }));
            updates.Sort();
            anew.Sort();
            output.WriteLine(Say($"Coverage of {standard.Criteria.Length} criteria after one more record: median {updates[Appends / 2]:0.0} ms, 99th percentile {updates[Appends * 99 / 100]:0.0} ms (wanted < 50 ms)."));
            output.WriteLine(Say($"Coverage from scratch over the index: median {anew[2] / 1000:0.00} s of 5 (wanted < 5 s)."));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task AddAsync(SqliteEvidenceIndex index, int from, int count, Digest catalogue)
    {
        var records = Enumerable.Range(from, count).Select(SomeIndexedRecords.At).ToList();
        await index.AddAsync(records, await index.MarkAsync(), new IndexMark(catalogue, from + count, records[^1].At));
    }

    private static async Task CoverAsync(SqliteEvidenceIndex index, Standard standard)
    {
        var scope = new CoverageScope(SomeIndexedRecords.Person, null, SomeIndexedRecords.Now);
        var coverage = CoverageCalculator.Of(standard, scope, await index.TalliesAsync(SomeIndexedRecords.Person), [], []);
        if (coverage.Criteria.All(criterion => criterion.Support == Support.None)) throw new InvalidOperationException("Nothing is covered: the bench measures nothing.");
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
