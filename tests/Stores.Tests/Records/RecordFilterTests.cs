using Assay.Kernel;
using Assay.Ledger.Index;
using Assay.Ledger.Records;
using Stores.Tests.Evidence;

namespace Stores.Tests.Records;

public sealed class RecordFilterTests : IAsyncDisposable
{
    private readonly SomeLog _log = new();

    public static TheoryData<string, RecordFilter> Filters => new()
    {
        { "everything", RecordFilter.All },
        { "a kind", RecordFilter.Of(Firing.Kind.Name) },
        { "a kind that nobody wrote", RecordFilter.Of("kiln.melting") },
        { "a stage", RecordFilter.Of("kiln.") },
        { "several kinds", RecordFilter.Of("key.", Firing.Kind.Name) with { Most = 3 } },
        { "a project", RecordFilter.All with { Project = SomeLog.Other } },
        { "a project that is not there", RecordFilter.All with { Project = "east" } },
        { "no project", RecordFilter.All with { Project = "" } },
        { "a kind of a project, the newest two", RecordFilter.Of(Firing.Kind.Name) with { Project = SomeLog.Other, Most = 2 } },
        { "the oldest two of a project", RecordFilter.All with { Project = SomeLog.Other, Most = 2, IsOldest = true } },
        { "the oldest three of several kinds", RecordFilter.Of("key.", Firing.Kind.Name) with { Most = 3, IsOldest = true, First = 2 } },
        { "a step", RecordFilter.All with { Step = "fire/2" } },
        { "a person", RecordFilter.All with { Person = "p-2" } },
        { "a context", RecordFilter.All with { Context = RecordContext.Simulated } },
        { "since a time", RecordFilter.All with { From = SomeLog.Start.AddHours(5) } },
        { "since a time after all", RecordFilter.All with { From = SomeLog.Start.AddYears(5) } },
        { "until a time", RecordFilter.Of(Firing.Kind.Name) with { Until = SomeLog.Start.AddHours(2) } },
        { "between two times, of a person", RecordFilter.All with { From = SomeLog.Start.AddHours(1), Until = SomeLog.Start.AddHours(6), Person = "p-1" } },
        { "between two leaves", RecordFilter.All with { First = 3, Before = 7 } },
        { "about some bytes", RecordFilter.All with { About = [SubjectMark.Of(Digest.Of("pot 4"))] } },
        { "about something by name", RecordFilter.All with { About = [SubjectMark.Of("pot:3")] } },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task The_index_finds_what_looking_through_the_log_finds(string wanted, RecordFilter filter)
    {
        await _log.FillAsync(_log.Store);
        await using var indexed = new IndexedLedger(_log.Store, _log.Open("records.db"));
        var found = await indexed.SelectAsync(filter).Select(record => record.Id).ToListAsync();
        found.ShouldBe(await _log.Store.SelectAsync(filter).Select(record => record.Id).ToListAsync(), wanted);
        (await indexed.FindAsync(filter)).Select(header => header.Id).ShouldBe(Enumerable.Reverse(found), wanted);
        var (one, other) = (await indexed.SelectStoredAsync(filter with { Most = null }).ToListAsync(), await _log.Store.SelectStoredAsync(filter with { Most = null }).ToListAsync());
        one.Select(record => (record.Stored.LeafHash, record.LatestBefore)).ShouldBe(other.Select(record => (record.Stored.LeafHash, record.LatestBefore)), wanted);
    }

    public ValueTask DisposeAsync() => _log.DisposeAsync();
}
