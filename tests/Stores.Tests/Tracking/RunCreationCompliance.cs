using Assay.Tracking;
using Assay.Tracking.Documents;
using Assay.Tracking.Runs;

namespace Stores.Tests.Tracking;

/// <summary>What every store promises of creating and finding runs.</summary>
public abstract class RunCreationCompliance<TFixture> : TrackingCompliance<TFixture>
    where TFixture : ITrackingFixture, new()
{
    [Fact]
    public async Task A_run_that_was_created_is_found_with_its_tags()
    {
        await Store.MakeExperimentAsync();
        var created = (await Store.Runs.CreateAsync(Samples.NewRun(1, new Tag("b", "2"), new Tag("a", "1")))).Required;
        created.Number.ShouldBe(1);
        created.Status.ShouldBe(RunStatus.Running);
        created.EndTime.ShouldBeNull();
        var run = (await Store.Runs.FindAsync(Samples.RunId(1)))!;
        run.Info.ShouldBe(created);
        run.Tags.ShouldBe([new Tag("a", "1"), new Tag("b", "2")]);
        (run.Metrics.Count, run.Params.Count, run.Links.Count).ShouldBe((0, 0, 0));
        (await Store.Runs.FindInfoAsync(Samples.RunId(1))).ShouldBe(created);
    }

    [Fact]
    public async Task Runs_are_numbered_in_the_order_in_which_they_were_created()
    {
        await Store.MakeRunsAsync(3);
        var runs = await Store.Runs.ReadAsync([3, 1, 99, 2]);
        runs.Select(run => run.Info.RunId).ShouldBe([Samples.RunId(3), Samples.RunId(1), Samples.RunId(2)]);
    }

    [Fact]
    public async Task A_run_belongs_to_an_experiment_that_is_there_and_in_use()
    {
        (await Store.Runs.CreateAsync(Samples.NewRun(1))).ShouldBeRefusedAs(TrackingFaults.NotFound).Value.ShouldBe(Samples.Experiment);
        await Store.MakeExperimentAsync();
        (await Store.Runs.CreateAsync(Samples.NewRun(1))).Succeeded.ShouldBeTrue();
        var deleted = Samples.Document(Samples.Experiment, "x", kind: DocumentKinds.Experiment) with { State = DocumentStates.Deleted };
        await Store.Documents.WriteAsync([DocumentWrite.Put(deleted)], []);
        (await Store.Runs.CreateAsync(Samples.NewRun(2))).ShouldBeRefusedAs(TrackingFaults.WrongState);
        await Store.Documents.WriteAsync([DocumentWrite.Put(deleted with { State = DocumentStates.Active })], []);
        (await Store.Runs.CreateAsync(Samples.NewRun(2))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task There_is_nothing_of_a_run_that_is_not_there()
    {
        (await Store.Runs.FindAsync(Samples.RunId(1))).ShouldBeNull();
        (await Store.Runs.FindInfoAsync("no such run")).ShouldBeNull();
        (await Store.Runs.ReadAsync([1, 2])).ShouldBeEmpty();
        (await Store.Runs.ReadHistoryAsync(Samples.RunId(1), "loss")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_id_is_created_once_whoever_asks()
    {
        await Store.MakeExperimentAsync();
        var other = Open();
        var created = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => (n % 2 == 0 ? Store : other).Runs.CreateAsync(Samples.NewRun(1))));
        created.Count(outcome => outcome.Succeeded).ShouldBe(1);
        created.Where(outcome => !outcome.Succeeded).ShouldAllBe(outcome => outcome.Problems[0].Code == TrackingFaults.AlreadyExists);
    }
}
