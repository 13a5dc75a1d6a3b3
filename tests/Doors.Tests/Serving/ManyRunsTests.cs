using System.Text.Json;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;
using Doors.Tests.Mlflow;

namespace Doors.Tests.Serving;

/// <summary>Ten thousand small runs at once, as a sweep over a cluster makes them: none is lost, and the server's memory does not grow with their number.</summary>
[Collection(nameof(Alone))]
[Trait("Takes", "a minute")]
public class ManyRunsTests
{
    private const int Runs = 10_000;
    private const int Connections = 200;

    // Measured on two cores: about 230 MiB. Runs that were held in memory whole, or 200 requests that piled up, would go beyond.
    private const long MostMemory = 512L << 20;

    [Fact]
    public async Task Ten_thousand_runs_over_two_hundred_connections_are_all_there_all_ended_and_all_on_record()
    {
        using var desk = new Desk();
        var made = new string[Runs];
        await using (var server = await ServingProcess.StartAsync(desk))
        {
            var next = -1;
            var patience = TestContext.Current.CancellationToken;
            await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
            {
                while (Interlocked.Increment(ref next) is var number && number < Runs) made[number] = await LogRunAsync(server, number).WaitAsync(patience);
            }));
            await ShouldAllHaveEndedAsync(server, made);
            if (ServingProcess.TellsMemory) server.MostMemory.ShouldBeLessThan(MostMemory);
            await server.StopAsync();
        }

        var told = (await desk.Type("ledger log --kind tracking.run --json")).ShouldEndIn(ExitCode.Done).Json.EnumerateArray().Select(record => record.GetProperty("body").GetProperty("runId").GetString()!).ToList();
        told.Order(StringComparer.Ordinal).ShouldBe(made.Order(StringComparer.Ordinal));
    }

    private static async Task<string> LogRunAsync(ServingProcess server, int number)
    {
        var id = (await server.DoAsync("runs/create", new { experiment_id = "0", start_time = number, run_name = $"trial {number}" })).Text("run.info.run_id")!;
        await server.DoAsync("runs/log-parameter", new { run_id = id, key = "trial", value = $"{number}" });
        await server.DoAsync("runs/log-batch", new { run_id = id, metrics = Enumerable.Range(0, 3).Select(step => new { key = "loss", value = 1.0 / (1 + step), timestamp = 1 + step, step }) });
        await server.DoAsync("runs/update", new { run_id = id, status = "FINISHED", end_time = number + 1 });
        return id;
    }

    private static async Task ShouldAllHaveEndedAsync(ServingProcess server, string[] made)
    {
        var (found, token) = (new List<JsonElement>(), "");
        do
        {
            var page = await server.DoAsync("runs/search", new { experiment_ids = new[] { "0" }, max_results = 2_500, page_token = token, filter = "attributes.status = 'FINISHED' AND metrics.loss < 1" });
            found.AddRange(page["runs"].EnumerateArray());
            token = page.Json.TryGetProperty("next_page_token", out var more) ? more.GetString() : "";
        }
        while (!string.IsNullOrEmpty(token));

        found.Select(run => run.GetProperty("info").GetProperty("run_id").GetString()!).Order(StringComparer.Ordinal).ShouldBe(made.Order(StringComparer.Ordinal));
        found.Select(run => run.GetProperty("data").GetProperty("params")[0].GetProperty("value").GetString()!).Distinct().Count().ShouldBe(Runs);
    }
}
