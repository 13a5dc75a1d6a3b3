using Assay.Tracking;
using Assay.Tracking.Runs;

namespace Stores.Tests.Tracking;

/// <summary>What every store promises of a run that ends.</summary>
public abstract class RunEndingCompliance<TFixture> : TrackingCompliance<TFixture>
    where TFixture : ITrackingFixture, new()
{
    [Fact]
    public async Task A_run_that_ends_is_told_to_the_ledger_with_the_digest_of_what_it_held()
    {
        await Store.MakeRunsAsync();
        await Store.Runs.LogAsync(Samples.Log(1, Samples.Point("loss", 0.5)));
        var ended = (await Store.Runs.UpdateAsync(new RunUpdate(Samples.RunId(1)) { Status = RunStatus.Finished, EndTime = 5_000 })).Required;
        ended.FinishedDigest.ShouldNotBeNull();
        ended.ChangedAfterFinish.ShouldBeFalse();
        (await Store.Outbox.WaitingAsync(10)).ShouldHaveSingleItem().Entry.Kind.ShouldBe("tracking.run");
    }

    [Fact]
    public async Task A_run_that_a_record_states_already_is_not_told_again()
    {
        await Store.MakeRunsAsync();
        var ended = (await Store.Runs.UpdateAsync(new RunUpdate(Samples.RunId(1)) { Status = RunStatus.Finished, EndTime = 5_000, RecordedAs = "a record" })).Required;
        ended.FinishedDigest.ShouldNotBeNull();
        (await Store.Outbox.WaitingAsync(10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_written_after_the_end_shows_until_the_run_ends_again()
    {
        await Store.MakeRunsAsync();
        var first = (await Store.Runs.UpdateAsync(new RunUpdate(Samples.RunId(1)) { Status = RunStatus.Finished, EndTime = 5_000 })).Required;
        await Store.Runs.LogAsync(Samples.Log(1, Samples.Point("loss", 0.5)));
        (await Store.Runs.FindInfoAsync(Samples.RunId(1)))!.ChangedAfterFinish.ShouldBeTrue();
        var again = (await Store.Runs.UpdateAsync(new RunUpdate(Samples.RunId(1)) { Status = RunStatus.Finished, EndTime = 6_000 })).Required;
        again.ChangedAfterFinish.ShouldBeFalse();
        again.FinishedDigest.ShouldNotBe(first.FinishedDigest);
        (await Store.Outbox.WaitingAsync(10)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_run_that_goes_on_has_no_end()
    {
        await Store.MakeRunsAsync();
        await Store.Runs.UpdateAsync(new RunUpdate(Samples.RunId(1)) { Status = RunStatus.Failed, EndTime = 5_000 });
        var reopened = (await Store.Runs.UpdateAsync(new RunUpdate(Samples.RunId(1)) { Status = RunStatus.Running })).Required;
        reopened.EndTime.ShouldBeNull();
        reopened.ChangedAfterFinish.ShouldBeTrue();
    }

    [Fact]
    public async Task A_run_in_the_bin_refuses_a_change_that_needs_it_in_use()
    {
        await Store.MakeRunsAsync();
        await Store.Runs.UpdateAsync(new RunUpdate(Samples.RunId(1)) { LifecycleStage = LifecycleStage.Deleted, At = 7_000 });
        (await Store.Runs.UpdateAsync(new RunUpdate(Samples.RunId(1)) { Name = "x", RequiresActive = true })).ShouldBeRefusedAs(TrackingFaults.WrongState);
        (await Store.Runs.DeletedBeforeAsync(7_001)).ShouldHaveSingleItem().RunId.ShouldBe(Samples.RunId(1));
    }
}
