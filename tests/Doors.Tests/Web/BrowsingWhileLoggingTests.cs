using System.Collections.Concurrent;
using System.Net;

namespace Doors.Tests.Web;

/// <summary>People look at pages while clients log as fast as they can: no page fails, and no write is lost. The bench <c>bench/pages</c> does the same with more of both, in a large home.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class BrowsingWhileLoggingTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const int People = 20;
    private const int Clients = 4;
    private const int Points = 20;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(10);
    private static readonly string[] Pages = ["/", "/ledger", "/ledger?kind=train.", "/ledger/3", "/ledger/checkpoints", "/ledger/verification", "/projects/job", "/projects/job/release", "/projects/job/monitor", "/runs", "/evidence", "/search?q=job", "/verify"];

    [Fact]
    public async Task No_page_fails_and_no_write_is_lost()
    {
        using var visitor = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(desk.Server.Address) };
        (await visitor.GetAsync(await desk.LinkAsync())).EnsureSuccessStatusCode();
        var experiment = (await desk.Server.DoAsync("experiments/create", new { name = $"load {Guid.NewGuid():N}" })).Text("experiment_id")!;
        var (faults, runs, looks) = (new ConcurrentBag<string>(), new ConcurrentBag<string>(), 0);
        using var end = new CancellationTokenSource(Time);
        await Task.WhenAll([
            .. Enumerable.Range(0, People).Select(person => Task.Run(async () =>
            {
                for (var at = person; !end.IsCancellationRequested; at++)
                {
                    var page = Pages[at % Pages.Length];
                    using var answer = await visitor.GetAsync(page);
                    Interlocked.Increment(ref looks);
                    if (answer.StatusCode != HttpStatusCode.OK || answer.RequestMessage!.RequestUri!.PathAndQuery != page) faults.Add($"{page}: {answer.StatusCode} {answer.RequestMessage!.RequestUri}");
                }
            })),
            .. Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
            {
                while (!end.IsCancellationRequested) runs.Add(await LogAsync(experiment));
            })),
        ]);
        faults.ShouldBeEmpty();
        looks.ShouldBeGreaterThan(People);
        runs.Count.ShouldBeGreaterThan(Clients);
        foreach (var run in runs)
        {
            using var history = await visitor.GetAsync($"/api/2.0/mlflow/metrics/get-history?run_id={run}&metric_key=loss");
            (await history.Content.ReadAsStringAsync()).Split("\"step\"").Length.ShouldBe(Points + 1, run);
        }
    }

    private async Task<string> LogAsync(string experiment)
    {
        var id = (await desk.Server.DoAsync("runs/create", new { experiment_id = experiment, run_name = "a run", start_time = 1_700_000_000_000 })).Text("run.info.run_id")!;
        var metrics = Enumerable.Range(0, Points).Select(step => new { key = "loss", value = 1.0 / (step + 1), timestamp = 1_700_000_000_000 + step, step });
        await desk.Server.DoAsync("runs/log-batch", new { run_id = id, metrics });
        await desk.Server.DoAsync("runs/update", new { run_id = id, status = "FINISHED", end_time = 1_700_000_100_000 });
        return id;
    }
}
