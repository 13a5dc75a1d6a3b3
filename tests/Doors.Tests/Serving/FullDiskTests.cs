using System.Net;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;
using Doors.Tests.Mlflow;

namespace Doors.Tests.Serving;

/// <summary>A disk that is full: writes are refused in words that clients show, reads go on, and with room again writes do too. What was acknowledged stays.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class FullDiskTests
{
    private const long DiskSize = 24L << 20;
    private const int PointsInBatch = 1000;

    [Fact]
    public async Task A_full_disk_refuses_writes_keeps_what_was_acknowledged_and_goes_on_when_there_is_room()
    {
        Assert.SkipUnless(SmallDisk.CanBeHad, "This system does not let the tests mount a small disk.");
        using var desk = new Desk();
        await using var disk = await SmallDisk.ServeAsync(desk, DiskSize);
        var server = disk.Server;
        var run = (await server.DoAsync("runs/create", new { experiment_id = "0", start_time = 1 })).Text("run.info.run_id")!;
        var kept = await LogUntilRefusedAsync(disk, run);
        await ShouldRefuseAsync(server, run);
        await ShouldReadAsync(server, run, kept);
        disk.MakeRoom();
        await LogAsync(server, run, kept, 200);
        await ShouldReadAsync(server, run, kept + 1);
        await server.DoAsync("runs/update", new { run_id = run, status = "FINISHED", end_time = 2 });
        await server.ShouldBeReadyAsync();
        await ShouldBeOnRecordAsync(disk, run);
    }

    /// <returns>How many batches were acknowledged.</returns>
    private static async Task<int> LogUntilRefusedAsync(SmallDisk disk, string run)
    {
        for (var batch = 0; batch < 5; batch++) await LogAsync(disk.Server, run, batch, 200);
        await disk.FillAsync();
        for (var batch = 5; batch < 1000; batch++)
        {
            var answer = await PostBatchAsync(disk.Server, run, batch);
            if (answer.Status != 200) return batch;
        }

        throw new InvalidOperationException("The disk never came to be full.");
    }

    private static async Task ShouldRefuseAsync(ServingProcess server, string run)
    {
        foreach (var (path, body) in Writes(run))
        {
            var answer = await server.PostAsync(path, body);
            (answer.Status, answer.ErrorCode).ShouldBe((503, "TEMPORARILY_UNAVAILABLE"), $"{path}: {answer.Json}");
            answer.Message.ShouldContain("disk is full");
            answer.Message.ShouldContain("Free some space");
        }

        using var put = await server.Client.PutAsync($"/api/2.0/mlflow-artifacts/artifacts/0/{run}/artifacts/model.bin", new ByteArrayContent(new byte[1 << 20]));
        ((int)put.StatusCode).ShouldBeGreaterThanOrEqualTo(500);
        (await put.Content.ReadAsStringAsync()).ShouldContain("disk of the server is full");
        using var ready = await server.Client.GetAsync("/health/ready");
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        using var alive = await server.Client.GetAsync("/health");
        alive.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static (string Path, object Body)[] Writes(string run) =>
    [
        ("runs/create", new { experiment_id = "0", start_time = 1 }),
        ("runs/log-metric", new { run_id = run, key = "late", value = 1, timestamp = 1, step = 1 }),
        ("runs/log-parameter", new { run_id = run, key = "late", value = "1" }),
        ("runs/update", new { run_id = run, status = "FINISHED", end_time = 2 }),
        ("experiments/create", new { name = "late" }),
    ];

    private static async Task ShouldReadAsync(ServingProcess server, string run, int batches)
    {
        var found = await server.GetAsync($"runs/get?run_id={run}");
        (found.Status, found.Text("run.info.status")).ShouldBe((200, "RUNNING"));
        found.Json.ToString().ShouldNotContain("late");
        for (var batch = 0; batch < batches; batch++)
        {
            var history = await server.GetAsync($"metrics/get-history?run_id={run}&metric_key=loss-{batch}");
            history["metrics"].GetArrayLength().ShouldBe(PointsInBatch, $"batch {batch}");
        }

        (await server.DoAsync("runs/search", new { experiment_ids = new[] { "0" } }))["runs"].GetArrayLength().ShouldBe(1);
    }

    // The relay looks again every few seconds after it could not write.
    private static async Task ShouldBeOnRecordAsync(SmallDisk disk, string run)
    {
        for (var tries = 0; tries < 120; tries++)
        {
            var told = (await disk.TypeAsync("ledger", "log", "--kind", "tracking.run", "--json")).ShouldEndIn(ExitCode.Done).Json.EnumerateArray().ToList();
            if (told.Count > 0)
            {
                told.ShouldHaveSingleItem().GetProperty("body").GetProperty("runId").GetString().ShouldBe(run);
                (await disk.TypeAsync("ledger", "verify")).ShouldEndIn(ExitCode.Done);
                return;
            }

            await Task.Delay(250);
        }

        throw new InvalidOperationException("The run's end never came to the ledger.");
    }

    private static async Task LogAsync(ServingProcess server, string run, int batch, int status) => (await PostBatchAsync(server, run, batch)).Status.ShouldBe(status);

    private static Task<MlflowAnswer> PostBatchAsync(ServingProcess server, string run, int batch) =>
        server.PostAsync("runs/log-batch", new { run_id = run, metrics = Enumerable.Range(0, PointsInBatch).Select(step => new { key = $"loss-{batch}", value = Math.Sin(batch * step), timestamp = 1 + step, step }) });
}
