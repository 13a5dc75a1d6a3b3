using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Stores.Embedded.Evidence;

namespace Stores.Tests.Evidence;

public sealed class SqliteEvidenceIndexTests : IAsyncDisposable
{
    private static readonly Digest Catalogue = Digest.Of("facts");
    private static readonly DateTimeOffset June = new(2026, 6, 30, 23, 59, 59, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteEvidenceIndex _index;

    public SqliteEvidenceIndexTests() => _index = Open();

    [Fact]
    public async Task A_new_index_has_read_nothing()
    {
        (await _index.MarkAsync()).ShouldBe(IndexMark.Empty);
        (await _index.TalliesAsync(null)).ShouldBeEmpty();
        (await _index.ActsAsync()).ShouldBeEmpty();
        (await _index.AtAsync(0)).ShouldBeNull();
    }

    [Fact]
    public async Task What_was_added_is_there_after_it_is_opened_again()
    {
        await using (var first = Open()) await first.AddAsync([Record(0, "a.one"), Record(1, "a.one", "b.two")], IndexMark.Empty, new IndexMark(Catalogue, 2, June.AddSeconds(1)));
        await using var again = Open();
        (await again.MarkAsync()).ShouldBe(new IndexMark(Catalogue, 2, June.AddSeconds(1)));
        var read = (await again.AtAsync(1)).ShouldNotBeNull();
        read.ShouldBe(Record(1, "a.one", "b.two") with { Facts = read.Facts });
        read.Facts.ShouldBe(["a.one", "b.two"]);
    }

    [Fact]
    public async Task Records_that_are_alike_are_counted_together_and_months_apart()
    {
        await AddAsync(Record(0, "a.one"), Record(1, "a.one"), Record(2, "a.one") with { Context = RecordContext.Rehearsal });
        await AddAsync(Record(3, "a.one"));
        var tallies = await _index.TalliesAsync("p-1");
        tallies.OrderBy(tally => tally.Context).ThenBy(tally => tally.Month).Select(tally => (tally.Context, tally.Month, tally.Count, tally.Newest)).ShouldBe(
            [(RecordContext.Live, 202606, 1, June), (RecordContext.Live, 202607, 2, June.AddSeconds(3)), (RecordContext.Rehearsal, 202607, 1, June.AddSeconds(2))]);
        (await _index.TalliesAsync("p-2")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Counting_all_anew_gives_the_same_tallies()
    {
        var random = SeededRandom.For(5, "index tests");
        string[][] sets = [[], ["a.one"], ["a.one", "b.two"], ["note:a.one"]];
        var records = Enumerable.Range(0, 500).Select(i => Record(i, sets[random.NextInt32(sets.Length)]) with { Person = $"p-{random.NextInt32(3)}", Project = random.NextInt32(2) == 0 ? null : "north", At = June.AddHours(random.NextInt32(18000) - 9000), Attribution = (RecordAttribution)random.NextInt32(3) }).ToArray();
        foreach (var batch in records.Chunk(37)) await AddAsync(batch);
        var before = Shown(await _index.TalliesAsync(null));
        before.Sum(tally => tally.Count).ShouldBe(500);
        await _index.RetallyAsync();
        Shown(await _index.TalliesAsync(null)).ShouldBe(before);
    }

    [Fact]
    public async Task Only_acts_of_people_and_records_of_keys_are_read_one_by_one()
    {
        await AddAsync(Record(0), Record(1) with { Kind = "evidence.claim" }, Record(2) with { Kind = "key.enrolment" }, Record(3) with { Kind = "evaluate.verdict" });
        (await _index.ActsAsync()).Select(act => act.Index).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Records_that_show_a_fact_come_newest_first_and_no_more_than_were_asked_for()
    {
        await AddAsync(Record(0, "a.one"), Record(1, "a.one", "b.two"), Record(2, "b.two"), Record(3, "a.one") with { Person = "p-2" });
        (await _index.ShowingAsync("p-1", "a.one", 9)).Select(record => record.Index).ShouldBe([1, 0]);
        (await _index.ShowingAsync(null, "a.one", 2)).Select(record => record.Index).ShouldBe([3, 1]);
        (await _index.ShowingAsync("p-1", "a", 9)).ShouldBeEmpty();
        (await _index.ShowingAsync("p-9", "a.one", 9)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Records_that_count_come_before_those_that_do_not()
    {
        await AddAsync(Record(0, "a.one"), Record(1, "a.one") with { Context = RecordContext.Rehearsal }, Record(2, "a.one") with { Attribution = RecordAttribution.None });
        (await _index.ShowingAsync("p-1", "a.one", 2)).Select(record => record.Index).ShouldBe([0, 2]);
    }

    [Fact]
    public async Task A_program_that_another_has_overtaken_adds_nothing()
    {
        var from = await _index.MarkAsync();
        await AddAsync(Record(0, "a.one"));
        (await _index.AddAsync([Record(0, "a.one")], from, new IndexMark(Catalogue, 1, June))).ShouldBeFalse();
        (await _index.TalliesAsync(null)).ShouldHaveSingleItem().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Clearing_leaves_nothing_but_the_catalogue()
    {
        await AddAsync(Record(0, "a.one"));
        await _index.ClearAsync(Digest.Of("other facts"));
        (await _index.MarkAsync()).ShouldBe(IndexMark.Empty with { Catalogue = Digest.Of("other facts") });
        (await _index.TalliesAsync(null)).ShouldBeEmpty();
        await AddAsync(Record(0, "c.three"));
        (await _index.AtAsync(0))!.Facts.ShouldBe(["c.three"]);
    }

    public async ValueTask DisposeAsync()
    {
        await _index.DisposeAsync();
        _folder.Dispose();
    }

    private SqliteEvidenceIndex Open() => new(Path.Combine(_folder.Path, "evidence.db"));

    private async Task AddAsync(params IndexedRecord[] records) => (await _index.AddAsync(records, await _index.MarkAsync(), new IndexMark(Catalogue, records[^1].Index + 1, records[^1].At))).ShouldBeTrue();

    private static (string, string?, string, RecordContext, RecordAttribution, int, string, long Count, DateTimeOffset)[] Shown(IEnumerable<FactTally> tallies) =>
        [.. tallies.Select(tally => (tally.Person, tally.Project, tally.Kind, tally.Context, tally.Attribution, tally.Month, string.Join(' ', tally.Facts), tally.Count, tally.Newest)).Order()];

    private static IndexedRecord Record(long index, params string[] facts) => new()
    {
        Index = index,
        Id = $"r-{index}",
        Kind = "train.run",
        Person = "p-1",
        At = June.AddSeconds(index),
        Context = RecordContext.Live,
        Attribution = RecordAttribution.OwnKey,
        Project = "north",
        Holder = "p-1",
        Facts = [.. facts],
    };
}
