using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Stores.Embedded.Evidence;

namespace Stores.Tests.Evidence;

/// <summary>The index in memory says what the one in a file says.</summary>
public sealed class MemoryEvidenceIndexTests : IAsyncDisposable
{
    private static readonly Digest Catalogue = Digest.Of("facts");
    private static readonly DateTimeOffset June = new(2026, 6, 30, 23, 59, 59, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteEvidenceIndex _file;
    private readonly MemoryEvidenceIndex _memory = new();

    public MemoryEvidenceIndexTests() => _file = new SqliteEvidenceIndex(Path.Combine(_folder.Path, "evidence.db"));

    [Fact]
    public async Task It_answers_every_question_as_the_index_in_a_file_does()
    {
        foreach (var batch in Records().Chunk(60)) await AddAsync(batch);
        foreach (var person in new[] { null, "p-0", "p-2", "p-9" })
        {
            Shown(await _memory.TalliesAsync(person)).ShouldBe(Shown(await _file.TalliesAsync(person)));
            foreach (var fact in new[] { "a.one", "b.two", "note:a.one", "a" })
                foreach (var most in new[] { 3, 400 }) Shown(await _memory.ShowingAsync(person, fact, most)).ShouldBe(Shown(await _file.ShowingAsync(person, fact, most)));
        }

        Shown(await _memory.ActsAsync()).ShouldBe(Shown(await _file.ActsAsync()));
        long[] leaves = [3, 5, 5, 299, 1000];
        Shown((await _memory.AtAsync(leaves)).Values.OrderBy(record => record.Index)).ShouldBe(Shown((await _file.AtAsync(leaves)).Values.OrderBy(record => record.Index)));
        (await _memory.AtAsync(1000)).ShouldBeNull();
        (await _memory.MarkAsync()).ShouldBe(await _file.MarkAsync());
    }

    [Fact]
    public async Task Records_are_added_only_behind_the_mark_that_they_were_read_from()
    {
        await AddAsync(Records().First());
        (await _memory.AddAsync([Records().Last()], IndexMark.Empty, new IndexMark(Catalogue, 9, June))).ShouldBeFalse();
        (await _memory.TalliesAsync(null)).Sum(tally => tally.Count).ShouldBe(1);
        await _memory.ClearAsync(Catalogue);
        (await _memory.MarkAsync()).ShouldBe(IndexMark.Empty with { Catalogue = Catalogue });
        (await _memory.TalliesAsync(null)).ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await _file.DisposeAsync();
        _folder.Dispose();
    }

    private async Task AddAsync(params IndexedRecord[] records)
    {
        var to = new IndexMark(Catalogue, records[^1].Index + 1, June);
        (await _memory.AddAsync(records, await _memory.MarkAsync(), to)).ShouldBe(await _file.AddAsync(records, await _file.MarkAsync(), to));
    }

    private static IEnumerable<IndexedRecord> Records()
    {
        var random = SeededRandom.For(7, "memory index tests");
        string[][] sets = [[], ["a.one"], ["a.one", "b.two"], ["note:a.one"]];
        string[] kinds = ["evaluate.verdict", "evidence.claim", "key.enrolment"];
        return [.. Enumerable.Range(0, 300).Select(i => new IndexedRecord
        {
            Index = i,
            Id = $"{i:D8}-0000-7000-8000-000000000000",
            Kind = kinds[random.NextInt32(kinds.Length)],
            Person = $"p-{random.NextInt32(3)}",
            At = June.AddHours(random.NextInt32(18000) - 9000),
            Context = (RecordContext)random.NextInt32(3),
            Attribution = (RecordAttribution)random.NextInt32(3),
            Project = random.NextInt32(2) == 0 ? null : "north",
            Facts = [.. sets[random.NextInt32(sets.Length)]],
        })];
    }

    private static string[] Shown(IEnumerable<IndexedRecord> records) => [.. records.Select(record => $"{record.Index} {record.Kind} {record.Person} {record.At:O} {record.Context} {record.Attribution} {record.Project} {string.Join(',', record.Facts)}")];

    private static string[] Shown(IEnumerable<FactTally> tallies) =>
        [.. tallies.Select(tally => $"{tally.Person} {tally.Project} {tally.Kind} {tally.Context} {tally.Attribution} {tally.Month} {string.Join(',', tally.Facts)} {tally.Count} {tally.Newest:O}").Order(StringComparer.Ordinal)];
}
