using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>Drawings of runs that somebody drags on: what lies within is kept, by mouse and by keyboard, and the search can be asked for it.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class DrawnRunsTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_drag_along_an_axis_keeps_the_runs_within_and_a_click_lets_go_of_it()
    {
        await using var seen = await OpenAsync();
        await DragAsync(seen, AxisOf("metrics.loss"), (0.5, 0.995), (0.5, 0.6));
        await Assertions.Expect(Rows(seen)).ToHaveCountAsync(1);
        await Assertions.Expect(Rows(seen)).ToContainTextAsync("brisk fox");
        await Assertions.Expect(seen.Page.Locator("#drawn-told")).ToHaveTextAsync("1 of 3 runs lie within the limits.");
        await Assertions.Expect(seen.Page.Locator("#drawn-lines path.out")).ToHaveCountAsync(2);
        await Assertions.Expect(seen.Page.Locator("#drawn-points g.out")).ToHaveCountAsync(2);
        await Assertions.Expect(seen.Page.GetByLabel("Greatest metrics.loss")).Not.ToHaveValueAsync("");
        await DragAsync(seen, AxisOf("metrics.loss"), (0.5, 0.5), (0.5, 0.5));
        await Assertions.Expect(Rows(seen)).ToHaveCountAsync(3);
        await Assertions.Expect(seen.Page.Locator(".brush")).ToHaveCountAsync(0);
        await seen.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_drag_over_the_points_limits_both_of_their_axes()
    {
        await using var seen = await OpenAsync();
        await DragAsync(seen, "#drawn-points .grip", (0.005, 0.995), (0.6, 0.4));
        await Assertions.Expect(Rows(seen)).ToHaveCountAsync(2);
        await Assertions.Expect(seen.Page.Locator("#drawn-points .brush")).ToHaveCountAsync(1);
        await Assertions.Expect(seen.Page.Locator("#drawn-lines .brush")).ToHaveCountAsync(2);
        await Assertions.Expect(seen.Page.Locator("#drawn-told")).ToContainTextAsync("several hold on this page alone");
    }

    [Fact]
    public async Task Limits_are_typed_as_well_and_the_search_is_asked_for_them()
    {
        await using var seen = await OpenAsync();
        await seen.Page.GetByLabel("Least metrics.loss").FillAsync("1.5");
        await Assertions.Expect(Rows(seen)).ToHaveCountAsync(2);
        await seen.Page.GetByLabel("Text of params.depth").SelectOptionAsync("3");
        await Assertions.Expect(Rows(seen)).ToHaveCountAsync(1);
        await seen.Page.GetByRole(AriaRole.Button, new() { Name = "Search within these limits" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator("#filter")).ToHaveValueAsync("metrics.`loss` >= 1.5 AND params.`depth` = '3'");
        await Assertions.Expect(seen.Page.Locator("p.lead")).ToContainTextAsync("One run found");
        await Assertions.Expect(Rows(seen)).ToContainTextAsync(LoggedRuns.Hostile);
    }

    [Fact]
    public async Task What_was_limited_is_cleared_at_once()
    {
        await using var seen = await OpenAsync();
        await DragAsync(seen, AxisOf("params.depth"), (0.5, 0.99), (0.5, 0.6));
        await Assertions.Expect(Rows(seen)).Not.ToHaveCountAsync(3);
        await seen.Page.GetByRole(AriaRole.Button, new() { Name = "Clear the limits" }).ClickAsync();
        await Assertions.Expect(Rows(seen)).ToHaveCountAsync(3);
        await Assertions.Expect(seen.Page.Locator("#drawn-told")).ToHaveTextAsync("");
    }

    [Fact]
    public async Task An_axis_is_moved_by_its_name_and_by_its_link()
    {
        await using var seen = await OpenAsync();
        await Assertions.Expect(seen.Page.Locator("text.name")).ToHaveTextAsync(["params.depth", "metrics.loss"]);
        await seen.Page.Locator("#drawn-lines").ScrollIntoViewIfNeededAsync();
        var (from, to) = ((await seen.Page.Locator("text.name").First.BoundingBoxAsync())!, (await seen.Page.Locator("text.name").Last.BoundingBoxAsync())!);
        await seen.Page.Mouse.MoveAsync(from.X + from.Width / 2, from.Y + 4);
        await seen.Page.Mouse.DownAsync();
        await seen.Page.Mouse.MoveAsync(to.X + to.Width + 30, to.Y, new() { Steps = 4 });
        await seen.Page.Mouse.UpAsync();
        await Assertions.Expect(seen.Page.Locator("text.name")).ToHaveTextAsync(["metrics.loss", "params.depth"]);
        await seen.Page.GetByRole(AriaRole.Link, new() { Name = "Move params.depth to the left" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator("text.name")).ToHaveTextAsync(["params.depth", "metrics.loss"]);
        await Assertions.Expect(seen.Page).ToHaveURLAsync(new Regex("column=params"));
    }

    [Fact]
    public async Task Runs_that_go_on_are_drawn_anew_and_what_was_limited_and_ticked_stays()
    {
        var logged = await LoggedRuns.OfAsync(desk);
        var id = (await desk.Server.DoAsync("runs/create", new { experiment_id = logged.Experiment, run_name = "slow snail", start_time = 1_700_000_000_009 })).Text("run.info.run_id")!;
        await LogAsync(id, 0, 7);
        await using var seen = await desk.SeeAsync($"/runs/charts?experiment={logged.Experiment}");
        await seen.Page.GetByLabel("Greatest metrics.loss").FillAsync("2.5");
        await Assertions.Expect(Rows(seen)).ToHaveCountAsync(2);
        await Rows(seen).Filter(new() { HasText = "brisk fox" }).Locator("input").CheckAsync();
        // What has the focus is not taken from under it.
        await seen.Page.Locator("#filter").FocusAsync();
        await LogAsync(id, 1, 0.25);
        await Assertions.Expect(Rows(seen)).ToHaveCountAsync(3, new() { Timeout = 20_000 });
        await Assertions.Expect(seen.Page.Locator("#drawn-lines path.out")).ToHaveCountAsync(1);
        await Assertions.Expect(Rows(seen).Filter(new() { HasText = "brisk fox" }).Locator("input")).ToBeCheckedAsync();
        await seen.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_limit_that_is_no_number_is_told_and_the_runs_are_drawn_without_it()
    {
        var logged = await LoggedRuns.OfAsync(desk);
        await using var seen = await desk.SeeAsync($"/runs/charts?experiment={logged.Experiment}&limit=metrics.%60loss%60&from=much&to=");
        await Assertions.Expect(seen.Page.Locator(".problems")).ToContainTextAsync("A limit of metrics.`loss` is no number.");
        await Assertions.Expect(Rows(seen)).ToHaveCountAsync(3);
    }

    private async Task<SeenPage> OpenAsync()
    {
        var logged = await LoggedRuns.OfAsync(desk);
        return await desk.SeeAsync($"/runs/charts?experiment={logged.Experiment}&column=params.depth&column=metrics.loss&x=params.%60depth%60&y=metrics.%60loss%60");
    }

    private static ILocator Rows(SeenPage seen) => seen.Page.Locator("#drawn-runs tbody tr:visible");

    private static string AxisOf(string name) => name == "params.depth" ? "#drawn-lines .grip >> nth=0" : "#drawn-lines .grip >> nth=1";

    // Places are shares of the grip, from its left and its top.
    private static async Task DragAsync(SeenPage seen, string grip, (double X, double Y) from, (double X, double Y) to)
    {
        var locator = seen.Page.Locator(grip);
        await locator.ScrollIntoViewIfNeededAsync();
        var box = (await locator.BoundingBoxAsync())!;
        await seen.Page.Mouse.MoveAsync((float)(box.X + from.X * box.Width), (float)(box.Y + from.Y * box.Height));
        await seen.Page.Mouse.DownAsync();
        await seen.Page.Mouse.MoveAsync((float)(box.X + to.X * box.Width), (float)(box.Y + to.Y * box.Height), new() { Steps = from == to ? 1 : 5 });
        await seen.Page.Mouse.UpAsync();
    }

    private Task LogAsync(string run, int step, double value) =>
        desk.Server.DoAsync("runs/log-batch", new { run_id = run, metrics = new[] { new { key = "loss", value, timestamp = 1_700_000_000_000 + step, step } }, @params = new[] { new { key = "depth", value = "9" } } });
}
