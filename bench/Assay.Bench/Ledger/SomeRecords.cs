using System.Security.Cryptography;
using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Ledger.Store;

namespace Assay.Bench.Ledger;

/// <summary>Records of an ordinary size, and books that write them.</summary>
internal static class SomeRecords
{
    public static RecordBook BookOf(ILedgerStore store, IVault vault, PersonKey key) =>
        new(store, vault, key, new ActorIdentity("p-0001", "Ada Example", "ada@example.org"), TimeProvider.System, RandomNumberGenerator.Fill);

    public static RecordDraft[] Drafts(int count) =>
        [.. Enumerable.Range(0, count).Select(i => RecordDraft.Of(Body(i), Guid.NewGuid().ToString(), new Subject("model.onnx", Digest.Of("model"))) with { Project = "bench", Step = "train/run/logistic-1" })];

    private static BenchRecord Body(int number) => new() { Number = number, Metrics = Enumerable.Range(0, 12).ToDictionary(i => $"metric-{i}", i => (number + i) / 7.0) };

    /// <summary>About as much as a training run's record holds.</summary>
    private sealed record BenchRecord : IRecordBody<BenchRecord>
    {
        public static RecordKind Kind { get; } = new("bench.run", 1, "A run that was made up to measure how fast it is recorded.");

        public required int Number { get; init; }

        public required IReadOnlyDictionary<string, double> Metrics { get; init; }
    }
}
