using System.Text.Json;
using Assay.Cli.Homes;
using Assay.Stores.Embedded.Home;
using Assay.Tracking;
using Assay.Tracking.Experiments;
using Assay.Tracking.Metrics;
using Assay.Tracking.Outbox;
using Assay.Tracking.Runs;
using Doors.Tests.CommandLine;
using Microsoft.Extensions.Time.Testing;

namespace Doors.Tests.Runs;

/// <summary>A home with a few runs as clients log them: two that ended (one of them written to afterwards), one at work, one in the bin.</summary>
internal static class TrackedHome
{
    public const string BriskFox = "3f2a0000000000000000000000000001";
    public const string CalmOwl = "91bc0000000000000000000000000002";
    public const string EagerHare = "d0040000000000000000000000000003";
    public const string OldWren = "d0990000000000000000000000000004";

    private const long Start = 1_767_225_600_000; // 2026-01-01
    private const long Minute = 60_000;

    public static async Task<Desk> OnDesk()
    {
        var desk = new Desk { Clock = new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(Start)) };
        var options = new HomeOptions(desk.PathOf(".assay"), "A. Tester", "tester@example.org", "test");
        await using var home = (await OpenedHome.OpenAsync(desk.Workplace(TextWriter.Null, TextWriter.Null), options, desk.Work, HomeAccess.Append, CancellationToken.None)).Required;
        await FillAsync(home.Home.Tracking, desk.Clock);
        await home.EnrolAsync(CancellationToken.None);
        await new OutboxRelay(home.Home.Tracking.Outbox, (_, drafts, cancellation) => home.Book.AppendAsync(drafts, cancellation), desk.Clock, problem => throw new InvalidOperationException(problem.ToString())).DrainAsync();
        return desk;
    }

    private static async Task FillAsync(ITrackingStore store, TimeProvider clock)
    {
        var experiments = new ExperimentService(store, clock);
        await experiments.EnsureDefaultAsync();
        var churn = (await experiments.CreateAsync(new NewExperiment("churn", null, []))).Required.ExperimentId;
        await RunAsync(store, BriskFox, churn, "brisk-fox-12", 0, [new("depth", "3"), new("optimiser", "adam")], step => step == 12 ? double.NaN : 1 / (1 + 0.2 * step));
        await LogAsync(store, new RunLog(BriskFox) { Links = [new RunLink(RunLinkKind.DatasetInput, RunLink.DatasetKey("customers", "abc123"), JsonSerializer.SerializeToUtf8Bytes(new { name = "customers", digest = "abc123", tags = new[] { new { key = "mlflow.data.context", value = "training" } } }))] });
        await EndAsync(store, BriskFox, 10);
        await RunAsync(store, CalmOwl, churn, "calm-owl-7", 20, [new("depth", "5"), new("optimiser", "adam")], step => step == 5 ? double.PositiveInfinity : 1.2 / (1 + 0.3 * step));
        await EndAsync(store, CalmOwl, 35);
        await LogAsync(store, new RunLog(CalmOwl) { Tags = [new Tag("reviewed", "yes, \"twice\"\nin full")] });
        await RunAsync(store, EagerHare, Experiment.DefaultId, "eager-hare-3", 40, [], step => step - 3);
        await RunAsync(store, OldWren, churn, "old-wren-1", 5, [], _ => 1);
        (await store.Runs.UpdateAsync(new RunUpdate(OldWren) { LifecycleStage = LifecycleStage.Deleted, At = Start })).Succeeded.ShouldBeTrue();
    }

    private static async Task RunAsync(ITrackingStore store, string id, string experiment, string name, int minute, Param[] parameters, Func<int, double> loss)
    {
        var start = Start + minute * Minute;
        (await store.Runs.CreateAsync(new NewRun(id, experiment, name, "ada", start, $"mlflow-artifacts:/{id}", [new Tag(RunCreation.NameTag, name)]))).Succeeded.ShouldBeTrue();
        LoggedMetric[] points = [.. Enumerable.Range(0, 25).Select(step => new LoggedMetric("loss", new MetricPoint(loss(step), start + step * 15_000L, step))), new("auc", new MetricPoint(0.5 + minute * 0.01, start, 0))];
        await LogAsync(store, new RunLog(id) { Params = parameters, Metrics = points });
    }

    private static async Task LogAsync(ITrackingStore store, RunLog log) => (await store.Runs.LogAsync(log)).Succeeded.ShouldBeTrue();

    private static async Task EndAsync(ITrackingStore store, string id, int minute) =>
        (await store.Runs.UpdateAsync(new RunUpdate(id) { Status = RunStatus.Finished, EndTime = Start + minute * Minute })).Succeeded.ShouldBeTrue();
}
