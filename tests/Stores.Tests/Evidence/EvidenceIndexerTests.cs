using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Ledger.Facts;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Stores.Embedded.Evidence;
using Assay.Stores.Embedded.Sqlite;

namespace Stores.Tests.Evidence;

public sealed class EvidenceIndexerTests : IAsyncDisposable
{
    private const string Person = "p-1";
    private const int BeforeRevocation = 4200;

    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteLedgerStore _store;
    private readonly SqliteVault _vault;
    private readonly PersonKey _lost = PersonKey.Create();
    private readonly PersonKey _kept = PersonKey.Create();
    private readonly StepClock _clock = new(Start);

    public EvidenceIndexerTests()
    {
        _store = new SqliteLedgerStore(_folder.At("ledger.db"), Ledgers.Signer.Sign);
        _vault = new SqliteVault(_folder.At("vault.db"), System.Security.Cryptography.RandomNumberGenerator.Fill);
    }

    [Fact]
    public async Task A_record_counts_from_its_keys_enrolment_on()
    {
        await BookOf(_kept).AppendAsync(Firings("early", 1));
        await EnrolAsync(_kept);
        await BookOf(_kept).AppendAsync(Firings("late", 2));
        await using var index = Open("evidence.db");
        await CatchUpAsync(index);
        (await CountingAsync(index)).ShouldBe(2);
    }

    [Fact]
    public async Task A_revocation_reaches_back_to_records_that_were_read_as_counting()
    {
        await EnrolAsync(_lost);
        await BookOf(_lost).AppendAsync(Firings("a", 3));
        await using var index = Open("evidence.db");
        await CatchUpAsync(index);
        (await CountingAsync(index)).ShouldBe(3);
        await EnrolAsync(_kept);
        await RevokeAsync();
        await CatchUpAsync(index);
        (await CountingAsync(index)).ShouldBe(0);
    }

    [Fact]
    public async Task A_record_that_does_not_stand_is_indexed_and_shows_nothing()
    {
        await EnrolAsync(_kept);
        await BookOf(_kept).AppendAsync(Firings("a", 3));
        var reads = 0;
        var second = (await ReadAsync()).Where(entry => entry.Kind == Firing.Kind.Name).ElementAt(1).Id;
        var picky = new FactCatalogue(Firing.Facts.All, new RecordStanding([Firing.Kind.Name], (_, _) =>
        {
            reads++;
            return Task.FromResult<IReadOnlySet<string>>(new HashSet<string> { second });
        }));
        await using var index = Open("evidence.db");
        await new EvidenceIndexer(_store, index, picky).CatchUpAsync();
        (await CountingAsync(index)).ShouldBe(1);
        (await index.TalliesAsync(Person)).Where(tally => tally.Kind == Firing.Kind.Name).Sum(tally => tally.Count).ShouldBe(3);
        reads.ShouldBe(1, "a log is read once for it");
    }

    [Fact]
    public async Task Killed_after_any_batch_it_ends_as_if_it_had_not_been()
    {
        await LongLogAsync();
        await using var undisturbed = Open("undisturbed.db");
        await CatchUpAsync(undisturbed);
        var expected = await CountingAsync(undisturbed);
        expected.ShouldBe(5);
        for (var batches = 0; batches < 3; batches++)
        {
            await using var index = Open($"killed-{batches}.db");
            await Should.ThrowAsync<OperationCanceledException>(() => new EvidenceIndexer(_store, new DyingIndex(index, batches), Firing.Facts).CatchUpAsync());
            await CatchUpAsync(index);
            (await CountingAsync(index)).ShouldBe(expected);
        }
    }

    [Fact]
    public async Task Two_at_once_count_nothing_twice()
    {
        await LongLogAsync();
        await using var one = Open("evidence.db");
        await using var other = Open("evidence.db");
        await Task.WhenAll(Task.Run(() => CatchUpAsync(one)), Task.Run(() => CatchUpAsync(other)));
        (await CountingAsync(one)).ShouldBe(5);
        (await one.TalliesAsync(null)).Sum(tally => tally.Count).ShouldBe(await _store.SizeAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _vault.DisposeAsync();
        _lost.Dispose();
        _kept.Dispose();
        _folder.Dispose();
    }

    /// <summary>More than a batch by a key that is revoked later, and a few by one that is not.</summary>
    private async Task LongLogAsync()
    {
        await EnrolAsync(_lost);
        await BookOf(_lost).AppendAsync(Firings("lost", BeforeRevocation));
        await EnrolAsync(_kept);
        await RevokeAsync();
        await BookOf(_kept).AppendAsync(Firings("kept", 5));
    }

    private async Task<List<RecordEntry>> ReadAsync()
    {
        var entries = new List<RecordEntry>();
        await foreach (var stored in _store.ReadAsync(0, await _store.SizeAsync())) entries.Add(RecordReader.Read(stored));
        return entries;
    }

    private SqliteEvidenceIndex Open(string file) => new(_folder.At(file));

    private Task CatchUpAsync(IEvidenceIndex index) => new EvidenceIndexer(_store, index, Firing.Facts).CatchUpAsync();

    private static async Task<long> CountingAsync(IEvidenceIndex index) =>
        (await index.TalliesAsync(Person)).Where(tally => tally.Attribution != RecordAttribution.None && tally.Facts.Contains("kiln.even")).Sum(tally => tally.Count);

    private RecordBook BookOf(PersonKey key) => new(_store, _vault, key, new ActorIdentity(Person, "Ada Example", "ada@example.org"), _clock, System.Security.Cryptography.RandomNumberGenerator.Fill);

    private Task EnrolAsync(PersonKey key) => BookOf(key).AppendAsync([KeyEnrolment.Draft(key, Person, _clock.GetUtcNow(), KeyEnrolmentManner.SelfStated)]);

    private Task RevokeAsync() => BookOf(_kept).AppendAsync([KeyRevocation.Draft(Digest.Parse(_lost.KeyId), Start.AddDays(-1), KeyRevocationReason.Compromised)]);

    private static RecordDraft[] Firings(string name, int count) =>
        [.. Enumerable.Range(0, count).Select(i => RecordDraft.Of(new Firing { IsEven = true }, $"{name}/{i}", new Subject("pot", Digest.Of($"{name} {i}"))) with { Project = "north" })];
}
