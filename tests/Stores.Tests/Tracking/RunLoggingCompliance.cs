using System.Text;
using Assay.Tracking;
using Assay.Tracking.Runs;

namespace Stores.Tests.Tracking;

/// <summary>What every store promises of parameters, tags and links, and of what is refused.</summary>
public abstract class RunLoggingCompliance<TFixture> : TrackingCompliance<TFixture>
    where TFixture : ITrackingFixture, new()
{
    [Fact]
    public async Task What_is_logged_in_one_go_is_read_in_the_order_of_keys()
    {
        await Store.MakeRunsAsync();
        await AcceptAsync(Log() with { Metrics = new[] { Samples.Point("z", 1), Samples.Point("a", 2) }, Params = [new("b", "2"), new("B", "1")], Tags = [new("y", "1"), new("x", "")] });
        var run = await RunAsync();
        run.Metrics.Select(metric => metric.Key).ShouldBe(["a", "z"]);
        run.Params.ShouldBe([new Param("B", "1"), new Param("b", "2")]);
        run.Tags.ShouldBe([new Tag("x", ""), new Tag("y", "1")]);
    }

    [Fact]
    public async Task A_parameter_is_written_once_and_may_be_said_again()
    {
        await Store.MakeRunsAsync();
        await AcceptAsync(Log() with { Params = [new("lr", "0.1"), new("lr", "0.1")] });
        await AcceptAsync(Log() with { Params = [new("lr", "0.1"), new("epochs", "3")] });
        (await RunAsync()).Params.ShouldBe([new Param("epochs", "3"), new Param("lr", "0.1")]);
    }

    [Fact]
    public async Task A_parameter_with_another_value_refuses_the_whole_and_says_what_is_there()
    {
        await Store.MakeRunsAsync();
        await AcceptAsync(Log() with { Params = [new("lr", "0.1")] });
        var refused = await Store.Runs.LogAsync(Log() with { Metrics = new[] { Samples.Point("loss", 1) }, Params = [new("a", "1"), new("lr", "0.2")], Tags = [new("t", "1")], Links = [new(RunLinkKind.ModelInput, "m", "{}"u8.ToArray())] });
        var problem = refused.ShouldBeRefusedAs(TrackingFaults.Invalid);
        ($"{problem.Place}", problem.Value, problem.Expected).ShouldBe(("lr", "0.2", "0.1"));
        var run = await RunAsync();
        run.Params.ShouldBe([new Param("lr", "0.1")]);
        (run.Metrics.Count, run.Tags.Count, run.Links.Count).ShouldBe((0, 0, 0));
        await AcceptAsync(Log() with { Params = [new("a", "2")] });
    }

    [Fact]
    public async Task Two_values_of_a_parameter_in_one_go_are_refused()
    {
        await Store.MakeRunsAsync();
        (await Store.Runs.LogAsync(Log() with { Params = [new("lr", "1"), new("lr", "2")] })).ShouldBeRefusedAs(TrackingFaults.Invalid).Place!.ToString().ShouldBe("lr");
        (await RunAsync()).Params.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_many_who_write_a_parameter_at_once_one_value_stands_and_the_others_are_told()
    {
        await Store.MakeRunsAsync();
        var other = Open();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 30).Select(n => (n % 3 == 0 ? other : Store).Runs.LogAsync(Log() with { Params = [new("lr", $"{n % 5}")], Metrics = new[] { Samples.Point("mine", n, n) } })));
        var value = (await RunAsync()).Params.ShouldHaveSingleItem().Value;
        for (var n = 0; n < outcomes.Length; n++) outcomes[n].Succeeded.ShouldBe($"{n % 5}" == value);
        (await Store.Runs.ReadHistoryAsync(Samples.RunId(1), "mine")).Length.ShouldBe(6);
    }

    [Fact]
    public async Task A_tag_is_replaced_and_taken_away()
    {
        await Store.MakeRunsAsync();
        await AcceptAsync(Log() with { Tags = [new("a", "1"), new("b", "1")] });
        await AcceptAsync(Log() with { Tags = [new("a", "2")], RemovedTags = ["b"] });
        (await RunAsync()).Tags.ShouldBe([new Tag("a", "2")]);
    }

    [Fact]
    public async Task A_tag_that_is_not_there_is_not_taken_away_and_refuses_the_whole()
    {
        await Store.MakeRunsAsync();
        await AcceptAsync(Log() with { Tags = [new("a", "1")] });
        (await Store.Runs.LogAsync(Log() with { Tags = [new("c", "1")], RemovedTags = ["a", "nobody's"] })).ShouldBeRefusedAs(TrackingFaults.NotFound);
        (await RunAsync()).Tags.ShouldBe([new Tag("a", "1")]);
    }

    [Fact]
    public async Task The_tag_of_the_name_renames_the_run()
    {
        await Store.MakeRunsAsync();
        await AcceptAsync(Log() with { Tags = [new("mlflow.runName", "new name")] });
        (await RunAsync()).Info.Name.ShouldBe("new name");
    }

    [Fact]
    public async Task Links_keep_the_order_in_which_they_were_first_made_and_the_newest_body()
    {
        await Store.MakeRunsAsync();
        await AcceptAsync(Log() with { Links = [Link(RunLinkKind.ModelOutput, "m", """{"step":1}"""), Link(RunLinkKind.DatasetInput, "z\n1", "{}")] });
        await AcceptAsync(Log() with { Links = [Link(RunLinkKind.ModelInput, "m", "{}"), Link(RunLinkKind.ModelOutput, "m", """{"step":2}""")] });
        (await RunAsync()).Links.Select(link => (link.Kind, link.Key, Encoding.UTF8.GetString(link.Body.Span)))
            .ShouldBe([(RunLinkKind.ModelOutput, "m", """{"step":2}"""), (RunLinkKind.DatasetInput, "z\n1", "{}"), (RunLinkKind.ModelInput, "m", "{}")]);
    }

    [Theory]
    [InlineData("Grüße, 世界 🎯")]
    [InlineData("it's; DROP TABLE run --")]
    [InlineData("a/b c\td\ne\"f\\g%_")]
    public async Task Any_text_comes_back_as_it_was(string text)
    {
        await Store.MakeRunsAsync();
        var long_ = string.Concat(Enumerable.Repeat(text, 400));
        await AcceptAsync(Log() with { Metrics = new[] { Samples.Point(text, 1) }, Params = [new(text, long_)], Tags = [new(text, long_)] });
        var run = await RunAsync();
        run.Metrics.ShouldHaveSingleItem().Key.ShouldBe(text);
        run.Params.ShouldBe([new Param(text, long_)]);
        run.Tags.ShouldBe([new Tag(text, long_)]);
        (await Store.Runs.ReadHistoryAsync(run.Info.RunId, text)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_run_that_is_not_there_or_in_the_bin_takes_nothing()
    {
        await Store.MakeRunsAsync();
        (await Store.Runs.LogAsync(Samples.Log(2, Samples.Point("loss", 1)))).ShouldBeRefusedAs(TrackingFaults.NotFound).Value.ShouldBe(Samples.RunId(2));
        await Store.Runs.UpdateAsync(new RunUpdate(Samples.RunId(1)) { LifecycleStage = LifecycleStage.Deleted, At = 1 });
        (await Store.Runs.LogAsync(Samples.Log(1, Samples.Point("loss", 1)))).ShouldBeRefusedAs(TrackingFaults.WrongState);
        (await RunAsync()).Metrics.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_refused_is_no_trouble_to_others()
    {
        await Store.MakeRunsAsync();
        await AcceptAsync(Log() with { Params = [new("lr", "1")] });
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(n => Store.Runs.LogAsync((n % 3) switch
        {
            0 => Log() with { Metrics = new[] { Samples.Point("loss", n, n) } },
            1 => Log() with { Metrics = new[] { Samples.Point("loss", n, n) }, Params = [new("lr", "2")] },
            _ => new RunLog("nobody's") { Metrics = new[] { Samples.Point("loss", n, n) } },
        })));
        outcomes.Select(outcome => outcome.Succeeded).ShouldBe(Enumerable.Range(0, 60).Select(n => n % 3 == 0));
        (await Store.Runs.ReadHistoryAsync(Samples.RunId(1), "loss")).Select(point => point.Value).ShouldBe(Enumerable.Range(0, 20).Select(n => n * 3.0));
    }

    [Fact]
    public async Task Who_gives_up_beforehand_has_written_nothing()
    {
        await Store.MakeRunsAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => Store.Runs.LogAsync(Samples.Log(1, Samples.Point("loss", 1)), new CancellationToken(canceled: true)));
        (await RunAsync()).Metrics.ShouldBeEmpty();
    }

    private static RunLog Log() => new(Samples.RunId(1));

    private static RunLink Link(RunLinkKind kind, string key, string body) => new(kind, key, Encoding.UTF8.GetBytes(body));

    private async Task AcceptAsync(RunLog log) => (await Store.Runs.LogAsync(log)).Succeeded.ShouldBeTrue();

    private async Task<Run> RunAsync() => (await Store.Runs.FindAsync(Samples.RunId(1)))!;
}
