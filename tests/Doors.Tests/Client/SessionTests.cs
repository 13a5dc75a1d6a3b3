using Assay.Client;
using Assay.Tracking.Runs;
using Doors.Tests.Mlflow;

namespace Doors.Tests.Client;

/// <summary>The client against a server, over HTTP.</summary>
public sealed class SessionTests(MlflowScene scene) : IClassFixture<MlflowScene>
{
    [Fact]
    public async Task A_run_has_what_was_logged_to_it_and_has_ended_well()
    {
        await using var session = TrackingSession.Connect(scene.Address);
        var run = await session.StartRunAsync("churn", "baseline");
        run.Param("depth", 6).Param("rate", 0.1).Tag("team", "risk").Metric("loss", 0.5, 1).Metric("loss", double.NaN, 2);
        await run.DisposeAsync();
        var kept = (await scene.Store.Runs.FindAsync(run.RunId))!;
        kept.Info.Status.ShouldBe(RunStatus.Finished);
        kept.Info.Name.ShouldBe("baseline");
        kept.Params.ShouldBe([new Param("depth", "6"), new Param("rate", "0.1")]);
        (await scene.Store.Runs.ReadHistoryAsync(run.RunId, "loss")).Select(point => point.Value).ShouldBe([0.5, double.NaN]);
    }

    [Fact]
    public async Task A_run_that_failed_says_why()
    {
        await using var session = TrackingSession.Connect(scene.Address);
        var run = await session.StartRunAsync("churn");
        await run.Fail(new InvalidOperationException("no rows")).DisposeAsync();
        var kept = (await scene.Store.Runs.FindAsync(run.RunId))!;
        kept.Info.Status.ShouldBe(RunStatus.Failed);
        kept.Tags.ShouldContain(new Tag("assay.failure", "InvalidOperationException: no rows"));
    }

    [Fact]
    public async Task A_run_of_which_something_was_refused_says_so_and_has_ended_as_failed()
    {
        await using var session = TrackingSession.Connect(scene.Address);
        var run = await session.StartRunAsync("churn");
        run.Param("depth", 6);
        await run.FlushAsync();
        run.Param("depth", 7);
        (await Should.ThrowAsync<TrackingException>(async () => await run.DisposeAsync())).Message.ShouldContain("depth");
        (await scene.Store.Runs.FindInfoAsync(run.RunId))!.Status.ShouldBe(RunStatus.Failed);
    }

    [Fact]
    public async Task Two_sessions_share_an_experiment_by_its_name()
    {
        await using var one = TrackingSession.Connect(scene.Address);
        await using var other = TrackingSession.Connect(scene.Address);
        await using var first = await one.StartRunAsync("churn");
        await using var second = await other.StartRunAsync("churn");
        second.ExperimentId.ShouldBe(first.ExperimentId);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_as_a_problem()
    {
        await using var session = TrackingSession.Connect("http://127.0.0.1:9", options: new SessionOptions { Retries = 0 });
        (await Should.ThrowAsync<TrackingException>(() => session.StartRunAsync("churn"))).Problem.Code.ShouldBe("client.unreachable");
    }

    [Fact]
    public async Task A_refused_name_is_told_in_the_servers_words()
    {
        await using var session = TrackingSession.Connect(scene.Address);
        await using var run = await session.StartRunAsync("churn");
        run.Metric("not/../allowed", 1);
        var refused = await Should.ThrowAsync<TrackingException>(() => run.FlushAsync());
        refused.Problem.Code.ShouldBe("tracking.invalid");
    }
}
