using System.Diagnostics;
using System.Globalization;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Merkle;
using Assay.Ledger.Proofs;
using Assay.Ledger.Store;
using Assay.Stores.Embedded.Sqlite;

namespace Assay.Bench.Ledger;

/// <summary>Proving one record of a million, from nodes in a SQLite file.</summary>
internal static class Proving
{
    private const int Records = 1_000_000;
    private const int Batch = 20_000;
    private const int Proofs = 1_000;

    public static async Task<IReadOnlyList<string>> RunAsync()
    {
        using var log = new LogSigner("bench.example/log", new byte[LogSigner.SeedSize]);
        var folder = Directory.CreateTempSubdirectory("assay-bench-");
        try
        {
            await using var store = new SqliteLedgerStore(Path.Combine(folder.FullName, "ledger.db"), log.Sign);
            // The store never reads a leaf, so the leaves need not be records.
            foreach (var batch in Enumerable.Range(0, Records).Select(Leaf).Chunk(Batch)) await store.AppendAsync(new AppendBatch([.. batch]));
            var head = Checkpoint.Verify((await store.NewestCheckpointAsync())!, log.VerifierKey).Required.Head;
            var times = new List<double>();
            for (var i = 0; i < Proofs; i++) times.Add(await ProveAsync(store, head, i * 7_919L % Records));
            times.Sort();
            return [string.Create(CultureInfo.InvariantCulture, $"Proof of 1 record of {Records:#,##0}, from SQLite, built and checked: median {times[Proofs / 2]:0.00} ms, 99th percentile {times[Proofs * 99 / 100]:0.00} ms (wanted < 5 ms).")];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static NewEnvelope Leaf(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        var bytes = System.Text.Encoding.ASCII.GetBytes(text);
        return new NewEnvelope(bytes, LeafHash.Of(bytes), text.PadLeft(36, '0'), "bench.run", text, null, null, DateTimeOffset.UnixEpoch);
    }

    private static async Task<double> ProveAsync(SqliteLedgerStore store, TreeHead head, long index)
    {
        var watch = Stopwatch.StartNew();
        var proof = await InclusionProof.BuildAsync(index, head.Size, store.NodeAsync);
        var held = proof.Verify(LeafHash.Of(System.Text.Encoding.ASCII.GetBytes(index.ToString(CultureInfo.InvariantCulture))), head).Succeeded;
        return held ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"The proof of leaf {index} does not hold.");
    }
}
