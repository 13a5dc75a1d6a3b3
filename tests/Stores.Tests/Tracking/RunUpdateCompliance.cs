using System.Text.Json;
using Assay.Ledger.Records;
using Assay.Tracking;
using Assay.Tracking.Outbox;
using Assay.Tracking.Runs;

namespace Stores.Tests.Tracking;

/// <summary>What every store promises of changes to a run itself: its end, its name, the bin.</summary>
public abstract class RunUpdateCompliance<TFixture> : TrackingCompliance<TFixture>
    where TFixture : ITrackingFixture, new()
{
    [Fact]
    public async Task What_is_not_named_stays()
    {
        await Store.MakeRunsAsync();
        var before = (await Store.Runs.FindInfoAsync(Samples.RunId(1)))!;
        (await UpdateAsync(new(Samples.RunId(1)))).ShouldBe(before);
        var renamed = await UpdateAsync(new(Samples.RunId(1)) { Name = "other" });
        renamed.ShouldBe(before with { Name = "other" });
        var run = (await Store.Runs.FindAsync(Samples.RunId(1)))!;
        run.Info.ShouldBe(renamed);
        run.Tags.ShouldBe([new Tag("mlflow.runName", "other")]);
        (await Store.Runs.UpdateAsync(new(Samples.RunId(2)))).ShouldBeRefusedAs(TrackingFaults.NotFound);
    }

    [Theory]
    [InlineData(RunStatus.Finished)]
    [InlineData(RunStatus.Failed)]
    [InlineData(RunStatus.Killed)]
    public async Task A_run_that_ends_is_told_to_the_ledger_with_all_that_it_held(RunStatus status)
    {
        await Store.MakeRunsAsync();
        await Store.Runs.LogAsync(Samples.Log(1, Samples.Point("loss", 1), Samples.Point("loss", 0.5, 1, 1), Samples.Point("loss", 0.5, 1, 1), Samples.Point("acc", double.NaN)) with { Params = [new("lr", "0.1")], Tags = [new("t", "x")] });
        var info = await UpdateAsync(new(Samples.RunId(1)) { Status = status, EndTime = 5_000, Person = "p-1" });
        (info.Status, info.EndTime, info.ChangedAfterFinish).ShouldBe((status, 5_000L, false));
        var expected = await ContentAsync();
        info.FinishedDigest.ShouldBe(RunDigest.Of(expected).Digest);
        var waiting = (await Store.Outbox.WaitingAsync(10)).ShouldHaveSingleItem();
        (waiting.Entry.Kind, waiting.Entry.Person).ShouldBe(("tracking.run", "p-1"));
        var told = JsonSerializer.Deserialize<RunEnded>(waiting.Entry.Body.Span, RecordJson.Options)!;
        (told.ContentDigest, told.PointCount, told.MetricCount, told.ParamCount, told.TagCount, told.EndTime).ShouldBe((info.FinishedDigest!.Value, 3, 2, 1, 1, 5_000));
        told.LatestMetrics.ShouldBe(RunEnded.Of(expected).LatestMetrics);
    }

    [Fact]
    public async Task What_is_written_after_the_end_marks_the_run()
    {
        await Store.MakeRunsAsync();
        await Store.Runs.LogAsync(new RunLog(Samples.RunId(1)) { Params = [new("lr", "1")], Tags = [new("t", "1")] });
        await EndAsync();
        await Store.Runs.LogAsync(new RunLog(Samples.RunId(1)) { Params = [new("lr", "1")], Tags = [new("t", "1")] });
        (await InfoAsync()).ChangedAfterFinish.ShouldBeFalse();
        await Store.Runs.LogAsync(new RunLog(Samples.RunId(1)) { Tags = [new("t", "2")] });
        var marked = await InfoAsync();
        marked.ChangedAfterFinish.ShouldBeTrue();
        marked.FinishedDigest.ShouldNotBe(RunDigest.Of(await ContentAsync()).Digest);
        await Store.Runs.LogAsync(Samples.Log(1, Samples.Point("loss", 1)));
        (await Store.Outbox.WaitingAsync(10)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_same_end_is_told_once_and_another_again()
    {
        await Store.MakeRunsAsync();
        await EndAsync();
        await EndAsync();
        (await Store.Outbox.WaitingAsync(10)).ShouldHaveSingleItem();
        await Store.Runs.LogAsync(Samples.Log(1, Samples.Point("loss", 1)));
        await EndAsync();
        (await InfoAsync()).ChangedAfterFinish.ShouldBeFalse();
        (await Store.Outbox.WaitingAsync(10)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_run_that_goes_on_has_no_end_time_and_is_told_again_when_it_ends()
    {
        await Store.MakeRunsAsync();
        await EndAsync();
        var resumed = await UpdateAsync(new(Samples.RunId(1)) { Status = RunStatus.Running });
        (resumed.Status, resumed.EndTime, resumed.ChangedAfterFinish).ShouldBe((RunStatus.Running, null, true));
        await EndAsync();
        (await Store.Outbox.WaitingAsync(10)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_digest_is_the_same_for_whoever_opens_the_store_anew()
    {
        await Store.MakeRunsAsync();
        for (var step = 0; step < 200; step++) await Store.Runs.LogAsync(Samples.Log(1, Samples.Point("loss", step % 7, step, step)));
        var info = (await Open().Runs.UpdateAsync(new(Samples.RunId(1)) { Status = RunStatus.Finished })).Required;
        info.FinishedDigest.ShouldBe(RunDigest.Of(await ContentAsync()).Digest);
        (await InfoAsync()).ShouldBe(info);
    }

    [Fact]
    public async Task The_bin_of_an_experiment_takes_all_of_its_runs_and_gives_them_back()
    {
        await Store.MakeRunsAsync(3);
        await Store.MakeExperimentAsync("8");
        await Store.Runs.CreateAsync(Samples.NewRun(4) with { ExperimentId = "8" });
        await Store.Runs.UpdateAsync(new(Samples.RunId(2)) { LifecycleStage = LifecycleStage.Deleted, At = 50 });
        await Store.Runs.SetLifecycleAsync(Samples.Experiment, LifecycleStage.Deleted, 100);
        (await Store.Runs.DeletedBeforeAsync(100)).Select(info => info.Number).ShouldBe([2]);
        (await Store.Runs.DeletedBeforeAsync(101)).Select(info => info.Number).ShouldBe([2, 1, 3], ignoreOrder: true);
        (await Store.Runs.LogAsync(Samples.Log(1, Samples.Point("m", 1)))).ShouldBeRefusedAs(TrackingFaults.WrongState);
        (await Store.Runs.LogAsync(Samples.Log(4, Samples.Point("m", 1)))).Succeeded.ShouldBeTrue();
        await Store.Runs.SetLifecycleAsync(Samples.Experiment, LifecycleStage.Active, 200);
        (await Store.Runs.DeletedBeforeAsync(long.MaxValue)).ShouldBeEmpty();
        (await Store.Runs.LogAsync(Samples.Log(1, Samples.Point("m", 1)))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_run_that_is_taken_away_leaves_nothing_but_what_the_ledger_was_told()
    {
        await Store.MakeRunsAsync(2);
        await Store.Runs.LogAsync(Samples.Log(2, Samples.Point("loss", 1) with { Model = new("m-1", null, null) }) with { Params = [new("p", "1")], Tags = [new("t", "1")] });
        await Store.Runs.UpdateAsync(new(Samples.RunId(2)) { Status = RunStatus.Finished });
        await Store.Runs.RemoveAsync([Samples.RunId(2), "nobody's"]);
        (await Store.Runs.FindAsync(Samples.RunId(2))).ShouldBeNull();
        (await Store.Runs.ReadHistoryAsync(Samples.RunId(2), "loss")).ShouldBeEmpty();
        (await Store.Runs.ReadModelMetricsAsync(["m-1"])).ShouldBeEmpty();
        (await Store.Outbox.WaitingAsync(10)).ShouldHaveSingleItem();
        (await Store.Runs.LogAsync(Samples.Log(2, Samples.Point("loss", 1)))).ShouldBeRefusedAs(TrackingFaults.NotFound);
        (await Store.Runs.CreateAsync(Samples.NewRun(3))).Required.Number.ShouldBe(3);
    }

    private async Task<RunInfo> UpdateAsync(RunUpdate update) => (await Store.Runs.UpdateAsync(update)).Required;

    private Task<RunInfo> EndAsync() => UpdateAsync(new(Samples.RunId(1)) { Status = RunStatus.Finished, EndTime = 9 });

    private async Task<RunInfo> InfoAsync() => (await Store.Runs.FindInfoAsync(Samples.RunId(1)))!;

    private async Task<RunContent> ContentAsync() =>
        new((await Store.Runs.FindAsync(Samples.RunId(1)))!, key => Store.Runs.ReadHistoryAsync(Samples.RunId(1), key).GetAwaiter().GetResult());
}
