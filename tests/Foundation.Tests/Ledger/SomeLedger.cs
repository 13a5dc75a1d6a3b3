using System.Collections.Immutable;
using System.Globalization;
using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Microsoft.Extensions.Time.Testing;

namespace Foundation.Tests.Ledger;

/// <summary>A ledger in memory with a person, their key and a clock that stands still unless told.</summary>
internal sealed class SomeLedger : IDisposable
{
    public const string Origin = "example.org/log";

    public static readonly ActorIdentity Somebody = new("p-0001", "Ada Example", "ada@example.org");

    private readonly SeededRandom _random = SeededRandom.For(7, "ledger tests");

    public SomeLedger()
    {
        Store = new MemoryLedgerStore(LogSigner);
        Book = BookOf(Key);
    }

    public LogSigner LogSigner { get; } = new(Origin, Enumerable.Repeat((byte)1, LogSigner.SeedSize).ToArray());

    public PersonKey Key { get; } = PersonKey.Create();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 4, 5, 6, 7, 891, TimeSpan.Zero));

    public MemoryLedgerStore Store { get; }

    public MemoryVault Vault { get; } = new();

    public RecordBook Book { get; }

    public RecordBook BookOf(PersonKey key) => new(Store, Vault, key, Somebody, Clock, Fill);

    public static RecordDraft Draft(string key, string text = "something was noted") =>
        RecordDraft.Of(new NotedRecord { Text = text, Measure = 0.5 }, key, new Subject("thing.txt", Digest.Of(text))) with { Project = "demo", Step = "frame/note" };

    public static ImmutableArray<RecordDraft> Drafts(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Draft("key-" + i.ToString(CultureInfo.InvariantCulture), $"note {i}"))];

    /// <summary>A ledger with so many records, one commit each three.</summary>
    public static async Task<SomeLedger> WithRecordsAsync(int count)
    {
        var ledger = new SomeLedger();
        foreach (var batch in Drafts(count).Chunk(3))
        {
            await ledger.Book.AppendAsync(batch);
            ledger.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        return ledger;
    }

    public void Fill(Span<byte> destination)
    {
        for (var i = 0; i < destination.Length; i++) destination[i] = (byte)_random.NextUInt64();
    }

    public void Dispose()
    {
        LogSigner.Dispose();
        Key.Dispose();
    }
}
