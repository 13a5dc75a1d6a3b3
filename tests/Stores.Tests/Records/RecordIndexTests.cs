using Assay.Ledger.Index;
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
