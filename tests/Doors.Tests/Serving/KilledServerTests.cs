using Assay.Cli.Terminals;
using Assay.Kernel;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Serving;

/// <summary>A server that is killed while clients log, again and again: whatever it had acknowledged is there afterwards, and once.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class KilledServerTests
{
    private const int Clients = 8;
    private const int Kills = 4;

    [Fact]
    public async Task Whatever_was_acknowledged_before_a_kill_is_there_and_once()
    {
        using var desk = new Desk();
        var logs = Enumerable.Range(0, Clients).Select(number => new LoggingClient(number)).ToArray();
        var random = new SeededRandom(11);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var server = await ServingProcess.StartAsync(desk);
            var logging = logs.Select(client => client.LogUntilGoneAsync(server)).ToArray();
            await Task.Delay(400 + random.NextInt32(1200));
            await server.KillAsync();
            await Task.WhenAll(logging);
        }

        logs.SelectMany(client => client.Runs).Count(run => run.Ended).ShouldBeGreaterThan(Clients);
        await using (var last = await ServingProcess.StartAsync(desk))
        {
            await last.ShouldBeReadyAsync();
            foreach (var client in logs) await client.SendAgainAsync(last);
            foreach (var run in logs.SelectMany(client => client.Runs)) await ShouldHoldAsync(last, run);
            await last.DoAsync("runs/create", new { experiment_id = "0", start_time = 1 });
            await last.StopAsync();
        }

        await ShouldBeInTheLedgerOnceAsync(desk, logs);
    }

    private static async Task ShouldHoldAsync(ServingProcess server, LoggedRun run)
    {
        var kept = await server.GetAsync($"runs/get?run_id={run.Id}");
        kept.Status.ShouldBe(200, run.Id);
        kept.Text("run.info.status").ShouldBe(run.Ended ? "FINISHED" : kept.Text("run.info.status"));
        foreach (var key in run.Steps.Select(point => point.Key).Distinct())
        {
            var history = (await server.GetAsync($"metrics/get-history?run_id={run.Id}&metric_key={key}"))["metrics"];
            var steps = history.EnumerateArray().Select(point => point.GetProperty("step").GetInt64()).ToList();
            steps.ShouldBeUnique();
            steps.Order().ShouldBe(run.Steps.Where(point => point.Key == key).Select(point => point.Step).Order());
        }
    }

    private static async Task ShouldBeInTheLedgerOnceAsync(Desk desk, LoggingClient[] logs)
    {
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
        var told = (await desk.Type("ledger log --kind tracking.run --json")).ShouldEndIn(ExitCode.Done).Json.EnumerateArray().Select(record => record.GetProperty("body").GetProperty("runId").GetString()!).ToList();
        told.ShouldBeUnique();
        foreach (var run in logs.SelectMany(client => client.Runs).Where(run => run.Ended)) told.ShouldContain(run.Id);
    }
}
