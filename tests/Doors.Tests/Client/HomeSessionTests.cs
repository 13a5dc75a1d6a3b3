using System.Text;
using Assay.Cli.Terminals;
using Assay.Client;
using Assay.Stores.Embedded.Home;
using Doors.Tests.CommandLine;
using Doors.Tests.Server;

namespace Doors.Tests.Client;

/// <summary>The client without a server, and with one that goes away.</summary>
public sealed class HomeSessionTests
{
    [Fact]
    public async Task Two_sessions_log_to_one_home_beside_each_other_and_the_command_finds_both()
    {
        using var desk = new Desk();
        (await desk.Type("user add ada --admin --name Tester --address t@example.org")).ShouldEndIn(ExitCode.Done);
        await using (var one = await TrackingSession.OpenHomeAsync(desk.PathOf(".assay"), PathsOf(desk)))
        await using (var other = await TrackingSession.OpenHomeAsync(desk.PathOf(".assay"), PathsOf(desk)))
        {
            await using var first = await one.StartRunAsync("churn", "first");
            await using var second = await other.StartRunAsync("churn", "second");
            second.ExperimentId.ShouldBe(first.ExperimentId);
            foreach (var run in new[] { first, second })
            {
                for (var step = 0; step < 2500; step++) run.Metric("loss", 1.0 / (1 + step), step);
                await run.ArtifactAsync(new MemoryStream(Encoding.UTF8.GetBytes("notes")), "notes.txt");
            }
        }

        var found = (await desk.Type("runs search --experiment churn --json")).ShouldEndIn(ExitCode.Done).Json;
        found.EnumerateArray().Select(run => (run.GetProperty("name").GetString(), run.GetProperty("status").GetString())).ShouldBe([("second", "finished"), ("first", "finished")], ignoreOrder: true);
        (await desk.Type("runs show first --history loss --json")).Json.GetProperty("history").GetArrayLength().ShouldBe(2500);
        (await desk.Type("ledger log --kind tracking.run --json")).Json.GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_server_that_goes_away_is_told_to_whoever_logs()
    {
        await using var scene = await ServerScene.OpenAsync();
        await using var session = TrackingSession.Connect(scene.Address, options: new SessionOptions { Retries = 0 });
        var run = await session.StartRunAsync("churn");
        await scene.StopAsync();
        await Should.ThrowAsync<TrackingException>(() => run.ArtifactAsync(new MemoryStream([1]), "a.bin"));
        run.Metric("loss", 0.5, 1);
        var told = await Should.ThrowAsync<TrackingException>(async () => await run.DisposeAsync());
        told.Message.ShouldNotBeEmpty();
        await Should.ThrowAsync<TrackingException>(() => session.StartRunAsync("churn"));
    }

    private static EnvironmentPaths PathsOf(Desk desk) => EnvironmentPaths.Of(name => name.StartsWith("XDG", StringComparison.Ordinal) ? Path.Combine(desk.Folder, name == "XDG_CONFIG_HOME" ? "config" : "state") : null, desk.Folder);
}
