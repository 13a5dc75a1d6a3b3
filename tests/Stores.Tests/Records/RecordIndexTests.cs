using Assay.Ledger.Index;
using Microsoft.Data.Sqlite;
using Stores.Tests.Evidence;

namespace Stores.Tests.Records;

public sealed class RecordIndexTests : IAsyncDisposable
{
    private readonly SomeLog _log = new();

    [Fact]
    public async Task Of_a_project_it_knows_the_newest_record_of_each_step_and_counts_all()
    {
        await _log.FillAsync(_log.Store);
        await using var indexed = new IndexedLedger(_log.Store, _log.Open("records.db"));
        var all = await _log.Store.SelectAsync(RecordFilter.All).ToListAsync();
        var newest = all.Where(record => record.Project == SomeLog.Other).GroupBy(record => (record.Context, record.Step, record.Kind)).Select(step => step.Last().Id);
        (await indexed.NewestAsync(SomeLog.Other, [])).Select(header => header.Id).ShouldBe(newest, ignoreOrder: true);
        (await indexed.NewestAsync(SomeLog.Other, [Firing.Kind.Name])).ShouldBeEmpty();
        var tallies = await indexed.TalliesAsync();
        tallies.Sum(tally => tally.Count).ShouldBe(all.Count);
        tallies.Where(tally => tally.Project == SomeLog.Other).Max(tally => tally.Newest).ShouldBe(all.Last(record => record.Project == SomeLog.Other).Index);
    }

    [Fact]
    public async Task It_follows_what_is_appended_and_reads_nothing_twice()
    {
        await using var indexed = new IndexedLedger(_log.Store, _log.Open("records.db"));
        (await indexed.FindAsync(RecordFilter.All)).ShouldBeEmpty();
        for (var round = 1; round <= 3; round++)
        {
            await _log.BookOf(indexed, "p-1").AppendAsync([SomeLog.Draft(round, "north")]);
            (await indexed.FindAsync(RecordFilter.Of(Firing.Kind.Name))).Count.ShouldBe(round);
        }
    }

    [Fact]
    public async Task What_it_counted_is_carried_forward_and_is_what_a_new_count_gives()
    {
        await using var indexed = new IndexedLedger(_log.Store, _log.Open("records.db"));
        (await indexed.TalliesAsync()).ShouldBeEmpty();
        for (var round = 1; round <= 4; round++)
        {
            await _log.BookOf(indexed, round % 2 == 0 ? "p-1" : "p-2").AppendAsync([SomeLog.Draft(round, "north"), SomeLog.Draft(100 + round, SomeLog.Other)]);
            await using var anew = _log.Open($"anew-{round}.db");
            await new RecordIndexer(_log.Store, anew).CatchUpAsync();
            (await indexed.TalliesAsync()).ShouldBe(await anew.TalliesAsync(), ignoreOrder: true);
        }
    }

    [Fact]
    public async Task It_counts_by_the_key_that_records_name_also_where_it_was_made_before_it_did_so()
    {
        await _log.FillAsync(_log.Store);
        var wanted = (await _log.Store.SelectAsync(RecordFilter.All).ToListAsync()).CountBy(record => record.KeyId).ToDictionary(key => key.Key, key => (long)key.Value);
        await using (var first = _log.Open("records.db"))
        {
            await new RecordIndexer(_log.Store, first).CatchUpAsync();
            (await first.SignersAsync()).ShouldBe(wanted, ignoreOrder: true);
        }

        using (var earlier = new SqliteConnection($"Data Source={_log.PathOf("records.db")};Pooling=False"))
        {
            earlier.Open();
            using var command = earlier.CreateCommand();
            command.CommandText = "DROP TABLE signer; PRAGMA user_version = 1";
            command.ExecuteNonQuery();
        }

        await using var again = _log.Open("records.db");
        await new RecordIndexer(_log.Store, again).CatchUpAsync();
        (await again.SignersAsync()).ShouldBe(wanted, ignoreOrder: true);
    }

    [Fact]
    public async Task Nothing_that_was_kept_of_a_log_is_told_of_another_in_its_place()
    {
        await _log.BookOf(_log.Store, "p-1").AppendAsync([SomeLog.Draft(1, "north"), SomeLog.Draft(2, "north")]);
        var store = SwappedLog.Of(_log.Store);
        await using var indexed = new IndexedLedger(store, _log.Open("records.db"));
        var (kept, tallied) = ((await indexed.EntryAsync(0))!.Id, (await indexed.TalliesAsync()).Length);
        var companion = indexed.Companion<List<int>>();
        await using var restored = _log.Log("restored.db");
        await _log.BookOf(restored, "p-2").AppendAsync([SomeLog.Draft(3, "south"), SomeLog.Draft(4, "west"), SomeLog.Draft(5, "east")]);
        ((SwappedLog)store).Log = restored;
        (await indexed.TalliesAsync()).Select(tally => tally.Project).ShouldBe(["south", "west", "east"], ignoreOrder: true);
        (await indexed.EntryAsync(0))!.Id.ShouldNotBe(kept);
        indexed.Companion<List<int>>().ShouldNotBeSameAs(companion);
        tallied.ShouldBe(1);
    }

    [Fact]
    public async Task Killed_after_any_batch_it_ends_as_if_it_had_not_been()
    {
        foreach (var batch in Enumerable.Range(0, 20_000).Chunk(5_000)) await _log.BookOf(_log.Store, "p-1").AppendAsync([.. batch.Select(number => SomeLog.Draft(number, number % 3 == 0 ? SomeLog.Other : "north"))]);
        await using var undisturbed = _log.Open("undisturbed.db");
        await new RecordIndexer(_log.Store, undisturbed).CatchUpAsync();
        for (var batches = 0; batches < 3; batches++)
        {
            await using var index = _log.Open($"killed-{batches}.db");
            await Should.ThrowAsync<OperationCanceledException>(() => new RecordIndexer(_log.Store, new DyingRecordIndex(index, batches)).CatchUpAsync());
            (await new RecordIndexer(_log.Store, index).CatchUpAsync()).ShouldBe(20_000);
            (await index.TalliesAsync()).ShouldBe(await undisturbed.TalliesAsync(), ignoreOrder: true);
            (await index.FindAsync(RecordFilter.All)).Count.ShouldBe(20_000);
        }
    }

    [Fact]
    public async Task Two_at_once_keep_nothing_twice()
    {
        await _log.FillAsync(_log.Store);
        await using var one = _log.Open("records.db");
        await using var other = _log.Open("records.db");
        await Task.WhenAll(Task.Run(() => new RecordIndexer(_log.Store, one).CatchUpAsync()), Task.Run(() => new RecordIndexer(_log.Store, other).CatchUpAsync()));
        (await one.TalliesAsync()).Sum(tally => tally.Count).ShouldBe(await _log.Store.SizeAsync());
    }

    [Fact]
    public async Task Another_log_of_the_same_length_is_read_anew()
    {
        await _log.FillAsync(_log.Store);
        await using var index = _log.Open("records.db");
        await new RecordIndexer(_log.Store, index).CatchUpAsync();
        await using var restored = _log.Log("restored.db");
        await _log.FillAsync(restored);
        await new RecordIndexer(restored, index).CatchUpAsync();
        (await index.FindAsync(RecordFilter.All)).Select(header => header.Id).ShouldBe((await restored.SelectAsync(RecordFilter.All).Select(record => record.Id).ToListAsync()).AsEnumerable().Reverse());
    }

    [Fact]
    public async Task A_leaf_that_is_no_record_is_listed_and_not_taken_for_one()
    {
        await _log.Store.AppendAsync(Ledgers.Batch("nonsense"));
        await _log.FillAsync(_log.Store);
        await using var indexed = new IndexedLedger(_log.Store, _log.Open("records.db"));
        var headers = await indexed.FindAsync(RecordFilter.All);
        headers[^1].IsReadable.ShouldBeFalse();
        headers[^1].Id.ShouldBe("id-nonsense");
        headers.Count(header => !header.IsReadable).ShouldBe(1);
        (await indexed.EntryAsync(0)).ShouldBeNull();
        (await indexed.SelectAsync(RecordFilter.All).CountAsync()).ShouldBe(headers.Count - 1);
    }

    public ValueTask DisposeAsync() => _log.DisposeAsync();
}
