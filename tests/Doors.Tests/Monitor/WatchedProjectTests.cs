using System.Text.Json;
using Assay.Cli.Terminals;
using Assay.Stores.Embedded.DuckDb;
using Assay.Tables;
using Assay.Tables.Engine;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Monitor;

public class WatchedProjectTests
{
    [Fact]
    public async Task Rows_of_a_project_are_answered_by_its_model_and_compared_with_its_training_rows()
    {
        using var desk = await WatchedProject.OnDesk();
        desk.Write("use.csv", WatchedProject.Use(shift: 0.3));
        var window = Window(await desk.Type("monitor run use.csv --json"));
        window.GetProperty("watch").GetString().ShouldBe("job");
        window.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("column").GetString()).ShouldBe(["ratio", "age", "home"], ignoreOrder: true);
        window.GetProperty("outputs").EnumerateArray().ShouldHaveSingleItem().GetProperty("column").GetString().ShouldBe("output.probability");
        window.GetProperty("performance").GetProperty("metrics").EnumerateArray().ShouldContain(metric => metric.GetProperty("name").GetString() == "roc_auc");
        window.GetProperty("whole").GetProperty("area").GetDouble().ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public async Task A_stored_profile_takes_the_place_of_the_rows()
    {
        using var desk = await WatchedProject.OnDesk();
        desk.Write("use.csv", WatchedProject.Use(shift: 0.3));
        var exact = Window(await desk.Type("monitor run use.csv --skip-classifier --json"));
        var stored = (await desk.Type("monitor profile --json")).ShouldEndIn(ExitCode.Done).Json;
        stored.GetProperty("reference").GetProperty("model").GetString()!.Length.ShouldBe(64);
        stored.GetProperty("reference").GetProperty("errorBound").GetDouble().ShouldBe(0);
        var bounded = Window(await desk.Type("monitor run use.csv --json"));
        bounded.GetProperty("reference").GetProperty("isProfile").GetBoolean().ShouldBeTrue();
        bounded.TryGetProperty("whole", out _).ShouldBeFalse();
        var pairs = exact.GetProperty("features").EnumerateArray().Zip(bounded.GetProperty("features").EnumerateArray());
        foreach (var (one, other) in pairs) other.GetProperty("statistic").GetDouble().ShouldBe(one.GetProperty("statistic").GetDouble(), 1e-9);
    }

    [Fact]
    public async Task The_log_of_a_served_model_is_watched_with_the_labels_that_came_later()
    {
        using var desk = await WatchedProject.OnDesk();
        await SomeLog.WriteAsync(desk, "2026-11-02T10:00Z", 60);
        await SomeLog.WriteAsync(desk, "2026-11-03T11:00Z", 40);
        var windows = (await desk.Type("monitor run --model job --every day --skip-classifier --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("windows").EnumerateArray().Select(each => each.GetProperty("window")).ToList();
        windows.Select(window => window.GetProperty("name").GetString()).ShouldBe(["2026-11-02", "2026-11-03"]);
        var volume = windows[0].GetProperty("volume");
        (volume.GetProperty("rows").GetInt64(), volume.GetProperty("errors").GetInt64(), volume.GetProperty("latencyMedianMicroseconds").GetDouble(), volume.GetProperty("outOfDomainShare").GetDouble()).ShouldBe((60, 6, 250, 0.1));
        windows[0].GetProperty("outputs").EnumerateArray().ShouldContain(output => output.GetProperty("column").GetString() == "output.probability");
        windows[0].GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("column").GetString()).ShouldBe(["ratio", "age", "home"], ignoreOrder: true);
        await SomeLog.LabelAsync(desk, "2026-11-02T10:00Z", 50);
        var amended = (await desk.Type("monitor run --model job --every day --skip-classifier --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("windows").EnumerateArray().ToList();
        amended[0].GetProperty("window").GetProperty("performance").GetProperty("labelledRows").GetInt64().ShouldBe(45, "five of the fifty failed, and gave no answer that a label could be held against");
        amended[0].GetProperty("window").GetProperty("amendment").GetInt32().ShouldBe(1);
        amended[1].GetProperty("isNew").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task The_running_hour_is_seen_while_it_is_written_and_no_row_twice()
    {
        using var desk = await WatchedProject.OnDesk();
        await using var log = await SomeLog.OpenAsync(desk, Assay.Predictions.LogDurability.Sync);
        await SomeLog.AppendAsync(log, "2026-11-02T10:00Z", 60);
        (await RowsAsync(desk)).ShouldBe(60);
        await log.CompactAsync();
        await SomeLog.AppendAsync(log, "2026-11-02T10:30Z", 40);
        (await RowsAsync(desk)).ShouldBe(100);
    }

    [Fact]
    public async Task Hours_that_an_earlier_program_logged_are_read_with_those_of_this_one()
    {
        using var desk = await WatchedProject.OnDesk();
        await SomeLog.WriteAsync(desk, "2026-11-02T10:00Z", 30);
        await SomeLog.WriteAsync(desk, "2026-11-02T11:00Z", 20);
        var earlier = desk.PathOf(".assay/predictions/job/2026-11-02T10.parquet");
        using var engine = new DuckDbTableEngine(new DuckDbOptions());
        var rows = await engine.LoadAsync(earlier);
        await engine.WriteAsync(new Table([.. rows.Columns.Where(column => column.Name != "version_by")]), earlier, TableFormat.Parquet);
        (await RowsAsync(desk)).ShouldBe(50);
    }

    private static async Task<long> RowsAsync(Desk desk) =>
        (await desk.Type("monitor run --model job --every day --skip-classifier --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("windows").EnumerateArray().ShouldHaveSingleItem().GetProperty("window").GetProperty("volume").GetProperty("rows").GetInt64();

    [Fact]
    public async Task Windows_that_have_not_ended_or_began_too_long_ago_are_left_out_when_asked_for()
    {
        using var desk = await WatchedProject.OnDesk();
        desk.Clock = new StandingClock(new DateTimeOffset(2026, 11, 3, 12, 0, 0, TimeSpan.Zero));
        foreach (var day in new[] { "2026-11-01", "2026-11-02", "2026-11-03" }) await SomeLog.WriteAsync(desk, $"{day}T10:00Z", 30);
        var windows = (await desk.Type("monitor run --model job --every day --since 2026-11-02 --ended-only --skip-classifier --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("windows").EnumerateArray();
        windows.ShouldHaveSingleItem().GetProperty("window").GetProperty("name").GetString().ShouldBe("2026-11-02");
        (await desk.Type("monitor run --model job --every day --since yesterday --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("monitor.since");
    }

    [Fact]
    public async Task A_model_without_a_log_and_a_run_without_rows_are_told()
    {
        using var desk = await WatchedProject.OnDesk();
        (await desk.Type("monitor run --model nobody --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("monitor.no-log");
        (await desk.Type("monitor run --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("monitor.no-rows");
    }

    private static JsonElement Window(Typed typed) => typed.ShouldEndIn(ExitCode.Done).Json.GetProperty("windows").EnumerateArray().ShouldHaveSingleItem().GetProperty("window");
}
