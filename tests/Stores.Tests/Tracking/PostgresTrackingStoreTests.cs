using Assay.Stores.Cluster.Postgres;
using Assay.Tracking;
using Assay.Tracking.Artifacts;
using Assay.Tracking.Documents;
using Assay.Tracking.Index;
using Assay.Tracking.Outbox;
using Assay.Tracking.Runs;

namespace Stores.Tests.Tracking;

/// <summary>What the store over PostgreSQL promises besides what every store does.</summary>
public sealed class PostgresTrackingStoreTests : TrackingCompliance<PostgresTrackingFixture>
{
    private const string Nul = "a\0b";

    [Fact]
    public async Task Text_that_the_database_cannot_hold_is_refused_and_harms_nobody()
    {
        await Store.MakeRunsAsync(2);
        var logs = new[] { new RunLog(Samples.RunId(1)) { Tags = [new("t", Nul)] }, new RunLog(Samples.RunId(1)) { Params = [new("p", "\uD800")] }, Samples.Log(1, Samples.Point(Nul, 1)), Samples.Log(2, Samples.Point("m", 1)) };
        var answers = await Task.WhenAll(logs.Select(log => Store.Runs.LogAsync(log)));
        foreach (var answer in answers[..3]) answer.ShouldBeRefusedAs(TrackingFaults.Invalid);
        answers[3].Succeeded.ShouldBeTrue();
        (await Store.Runs.CreateAsync(Samples.NewRun(3) with { Name = Nul })).ShouldBeRefusedAs(TrackingFaults.Invalid);
        (await Store.Runs.UpdateAsync(new(Samples.RunId(1)) { Name = Nul })).ShouldBeRefusedAs(TrackingFaults.Invalid);
        (await Store.Documents.WriteAsync([DocumentWrite.Put(Samples.Document("1", Nul))], [])).ShouldBeRefusedAs(TrackingFaults.Invalid);
        (await Store.Documents.WriteAsync([DocumentWrite.Put(Samples.Document("1", "😀"))], [])).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task There_is_nothing_under_a_text_that_the_database_cannot_hold()
    {
        (await Store.Runs.FindAsync(Nul)).ShouldBeNull();
        (await Store.Runs.ReadHistoryAsync(Nul, Nul)).ShouldBeEmpty();
        (await Store.Documents.FindAllAsync(DocumentKinds.User, [Nul, "a"])).ShouldBeEmpty();
        (await Store.Documents.FindByNameAsync(DocumentKinds.User, "", Nul)).ShouldBeNull();
        (await Store.Documents.ListAsync(new(DocumentKinds.User) { Parents = [Nul] }).ToListAsync()).ShouldBeEmpty();
        (await Store.Artifacts.FindAsync(Nul)).ShouldBeNull();
    }

    [Fact]
    public async Task Documents_may_change_their_names_for_each_others()
    {
        var (one, other) = (Samples.Document("1", "a"), Samples.Document("2", "b"));
        await Store.Documents.WriteAsync([DocumentWrite.Add(one), DocumentWrite.Add(other)], []);
        var freed = one with { Name = null };
        (await Store.Documents.WriteAsync([DocumentWrite.Put(freed), DocumentWrite.Put(other with { Name = "a" }), DocumentWrite.Put(one with { Name = "b" })], [])).Succeeded.ShouldBeTrue();
        (await Store.Documents.FindByNameAsync(one.Kind, "", "b"))!.Id.ShouldBe("1");
        (await Store.Documents.FindByNameAsync(one.Kind, "", "a"))!.Id.ShouldBe("2");
    }

    [Fact]
    public async Task Two_servers_give_a_name_a_number_and_a_version_once()
    {
        var stores = new[] { Store, Open() };
        var named = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => stores[n % 2].Documents.WriteAsync([DocumentWrite.Add(Samples.Document($"{n}", "the name"))], [])));
        named.Count(answer => answer.Succeeded).ShouldBe(1);
        named.Where(answer => !answer.Succeeded).ShouldAllBe(answer => answer.Problems[0].Code == TrackingFaults.AlreadyExists);
        (await Task.WhenAll(Enumerable.Range(0, 40).Select(n => stores[n % 2].Documents.NextNumberAsync("s")))).Order().ShouldBe(Enumerable.Range(1, 40).Select(n => (long)n));
        await Store.Documents.WriteAsync([DocumentWrite.Put(Samples.Document("v"))], []);
        var replaced = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => stores[n % 2].Documents.WriteAsync([new DocumentWrite(Samples.Document("v"), 1)], [])));
        replaced.Count(answer => answer.Succeeded).ShouldBe(1);
    }

    [Fact]
    public async Task Two_servers_that_end_a_run_and_log_to_it_agree_on_what_it_held()
    {
        await Store.MakeRunsAsync();
        var other = Open();
        var logs = Enumerable.Range(0, 60).Select(step => other.Runs.LogAsync(Samples.Log(1, Samples.Point("m", step, step, step))));
        var ends = Enumerable.Range(0, 5).Select(_ => Store.Runs.UpdateAsync(new(Samples.RunId(1)) { Status = RunStatus.Finished, EndTime = 9 }));
        await Task.WhenAll([.. logs.Cast<Task>(), .. ends]);
        var last = (await other.Runs.FindAsync(Samples.RunId(1)))!;
        var held = RunDigest.Of(new RunContent(last, key => other.Runs.ReadHistoryAsync(Samples.RunId(1), key).GetAwaiter().GetResult())).Digest;
        (held == last.Info.FinishedDigest).ShouldBe(!last.Info.ChangedAfterFinish);
        var again = (await Store.Runs.UpdateAsync(new(Samples.RunId(1)) { Status = RunStatus.Finished, EndTime = 9 })).Required;
        (again.FinishedDigest, again.ChangedAfterFinish).ShouldBe((held, false));
    }

    [Fact]
    public async Task A_history_that_came_point_by_point_is_the_same_after_the_run_has_ended()
    {
        await Store.MakeRunsAsync();
        var random = new Assay.Kernel.SeededRandom(5);
        for (var i = 0; i < 60; i++) await Store.Runs.LogAsync(Samples.Log(1, Samples.Point("m", random.NextInt32(9), random.NextInt32(9), random.NextInt32(9)), Samples.Point($"once {i}", i)));
        var before = await Store.Runs.ReadHistoryAsync(Samples.RunId(1), "m");
        var ended = (await Store.Runs.UpdateAsync(new(Samples.RunId(1)) { Status = RunStatus.Finished })).Required;
        (await Store.Runs.ReadHistoryAsync(Samples.RunId(1), "m")).ShouldBe(before);
        (await Store.Runs.ReadHistoryAsync(Samples.RunId(1), "once 7")).ShouldHaveSingleItem().Value.ShouldBe(7);
        (await Store.Runs.UpdateAsync(new(Samples.RunId(1)) { Status = RunStatus.Finished })).Required.ShouldBe(ended);
    }

    [Fact]
    public async Task Searches_on_one_server_see_what_others_answered_while_transactions_overlap()
    {
        await Store.MakeRunsAsync(8);
        var other = Open();
        using var index = new RunIndex(Store.Columns);
        for (var round = 1; round <= 5; round++)
        {
            var written = Task.WhenAll(Enumerable.Range(1, 8).Select(run => (run % 2 == 0 ? Store : other).Runs.LogAsync(Samples.Log(run, Samples.Point("m", round, round, round)))));
            await index.SearchAsync(new RunSearch([Samples.Experiment]) { Filter = "metrics.m > 0" });
            await written;
            var found = (await index.SearchAsync(new RunSearch([Samples.Experiment]) { Filter = $"metrics.m = {round}" })).Required;
            found.Total.ShouldBe(8);
        }
    }

    [Fact]
    public async Task One_server_at_a_time_tells_the_ledger()
    {
        await Store.Documents.WriteAsync([DocumentWrite.Put(Samples.Document("1"))], [new OutboxEntry("k", "{}"u8.ToArray(), null)]);
        var other = Open();
        (await Store.Outbox.WaitingAsync(9)).Count.ShouldBe(1);
        (await other.Outbox.WaitingAsync(9)).ShouldBeEmpty();
        await Store.DisposeAsync();
        (await other.Outbox.WaitingAsync(9)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_path_beyond_what_an_index_holds_is_a_fault_that_says_so_and_takes_no_other_with_it()
    {
        var random = new Assay.Kernel.SeededRandom(3);
        var path = string.Concat(Enumerable.Range(0, 6000).Select(_ => (char)('a' + random.NextInt32(26))));
        var fault = await Should.ThrowAsync<DatabaseFaultException>(() => Store.Artifacts.PutAsync(new ArtifactEntry(path, Assay.Kernel.Digest.Of("x"), 1, 1)));
        fault.Problem.Code.ShouldBe(TrackingFaults.Invalid);
        var answers = await Task.WhenAll(Store.Documents.WriteAsync([DocumentWrite.Put(Samples.Document("1"))], []), Caught(path));
        answers[0].Succeeded.ShouldBeTrue();
        (await Store.Documents.FindAsync(Samples.Document("1").Kind, "1")).ShouldNotBeNull();
    }

    private async Task<Assay.Kernel.Outcome<Assay.Kernel.Nothing>> Caught(string name)
    {
        await Should.ThrowAsync<DatabaseFaultException>(() => Store.Documents.WriteAsync([DocumentWrite.Put(Samples.Document("2", name))], []));
        return Assay.Kernel.Outcome.Done;
    }
}
