using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>Runs on pages: found, sorted, shown, compared, and taken away as a file.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class RunPageTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string Markup = "<script>alert('file')</script>";

    [Fact]
    public async Task Runs_are_found_by_the_search_language_and_shown_by_chosen_columns_in_the_order_of_a_heading()
    {
        var logged = await LoggedRuns.OfAsync(desk);
        await using var seen = await desk.SeeAsync(Found(logged, "&filter=metrics.loss%20%3C%203&column=params.depth&column=metrics.%60loss%60"));
        var rows = seen.Page.Locator("table.runs tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await seen.Page.Locator("thead a", new() { HasText = "params.depth" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator("th[aria-sort]")).ToHaveAttributeAsync("aria-sort", "ascending");
        await Assertions.Expect(rows.First).ToContainTextAsync("brisk fox");
        await seen.Page.Locator("thead a", new() { HasText = "params.depth" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator("th[aria-sort]")).ToHaveAttributeAsync("aria-sort", "descending");
        await Assertions.Expect(rows.First).ToContainTextAsync("calm owl");
    }

    [Fact]
    public async Task A_run_that_goes_on_shows_what_it_logs_while_one_looks()
    {
        var logged = await LoggedRuns.OfAsync(desk);
        var id = (await desk.Server.DoAsync("runs/create", new { experiment_id = logged.Experiment, run_name = "slow snail", start_time = 1_700_000_000_000 })).Text("run.info.run_id")!;
        await LogAsync(id, 0, 0.5);
        await LogAsync(id, 1, 0.4375);
        await using var seen = await desk.SeeAsync($"/runs/{id}");
        await Assertions.Expect(seen.Page.Locator("#measured")).ToContainTextAsync("0.4375");
        await Assertions.Expect(seen.Page.Locator("#measured svg")).ToHaveCountAsync(1);
        await LogAsync(id, 2, 0.125);
        await Assertions.Expect(seen.Page.Locator("#measured")).ToContainTextAsync("0.125", new() { Timeout = 15_000 });
        await desk.Server.DoAsync("runs/update", new { run_id = id, status = "FINISHED", end_time = 1_700_000_100_000 });
        await Assertions.Expect(seen.Page.Locator("#measured[data-live]")).ToHaveCountAsync(0, new() { Timeout = 15_000 });
        await seen.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_file_of_a_run_is_sent_to_be_kept_and_not_to_be_shown()
    {
        var logged = await LoggedRuns.OfAsync(desk);
        await using var seen = await desk.SeeAsync("/ledger");
        var put = await seen.Page.APIRequest.PutAsync(new Uri(seen.Address, $"/api/2.0/mlflow-artifacts/artifacts/{logged.Experiment}/{logged.Runs[0]}/artifacts/notes/a%20page.html").AbsoluteUri, new() { DataString = Markup });
        put.Ok.ShouldBeTrue(await put.TextAsync());
        await seen.Page.GotoAsync(new Uri(seen.Address, $"/runs/{logged.Runs[0]}").AbsoluteUri);
        var link = await seen.Page.Locator("a[download]", new() { HasText = "notes/a page.html" }).GetAttributeAsync("href");
        var file = await seen.Page.APIRequest.GetAsync(new Uri(seen.Address, link).AbsoluteUri);
        (await file.TextAsync()).ShouldBe(Markup);
        file.Headers["content-disposition"].ShouldStartWith("attachment");
        file.Headers["x-content-type-options"].ShouldBe("nosniff");
        foreach (var wrong in new[] { $"/runs/{logged.Runs[0]}/files/notes", $"/runs/{logged.Runs[0]}/files/..%2F..%2Fledger.db", $"/runs/{logged.Runs[1]}/files/notes/a%20page.html" })
            (await seen.Page.APIRequest.GetAsync(new Uri(seen.Address, wrong).AbsoluteUri)).Status.ShouldBe(404, wrong);
    }

    [Theory]
    [InlineData("filter=metrics.loss%20%3C", "metrics.loss <")]
    [InlineData("column=colour", "metrics.…, params.…, tags.…")]
    [InlineData("order=colour", "colour")]
    public async Task What_is_no_search_is_told_with_what_was_expected(string asked, string told)
    {
        await using var seen = await desk.SeeAsync($"/runs?{asked}");
        await Assertions.Expect(seen.Page.Locator(".problems")).ToContainTextAsync(told);
        await Assertions.Expect(seen.Page.Locator("#filter")).ToHaveCountAsync(1);
        await seen.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task The_view_is_a_file_of_all_found_runs()
    {
        var logged = await LoggedRuns.OfAsync(desk);
        await using var seen = await desk.SeeAsync(Found(logged, "&order=params.depth%20DESC&column=params.depth&column=start_time"));
        var link = await seen.Page.Locator("a[download]").GetAttributeAsync("href");
        var file = await seen.Page.APIRequest.GetAsync(new Uri(seen.Address, link).AbsoluteUri);
        file.Headers["content-type"].ShouldBe("text/csv; charset=utf-8");
        (await file.TextAsync()).Split('\n').ShouldBe(
        [
            "run_id,run_name,params.depth,start_time",
            $"{logged.Runs[2]},{LoggedRuns.Hostile},3,2023-11-14T22:13:20.003Z",
            $"{logged.Runs[1]},calm owl,2,2023-11-14T22:13:20.002Z",
            $"{logged.Runs[0]},brisk fox,1,2023-11-14T22:13:20.001Z",
            "",
        ]);
    }

    [Fact]
    public async Task A_run_is_shown_with_its_curve_and_the_numbers_behind_it()
    {
        var logged = await LoggedRuns.OfAsync(desk);
        await using var seen = await desk.SeeAsync($"/runs/{logged.Runs[0]}");
        await Assertions.Expect(seen.Page.Locator("h1")).ToHaveTextAsync("brisk fox");
        await Assertions.Expect(seen.Page.Locator("svg[role=img] desc")).ToContainTextAsync("20 points, first 1.95, last 1");
        await seen.Page.Locator("figcaption summary").ClickAsync();
        await Assertions.Expect(seen.Page.Locator("figcaption tbody tr")).ToHaveCountAsync(20);
    }

    [Fact]
    public async Task Chosen_runs_are_compared_and_what_differs_says_so()
    {
        var logged = await LoggedRuns.OfAsync(desk);
        await using var seen = await desk.SeeAsync(Found(logged, ""));
        foreach (var box in await seen.Page.Locator("tbody input[name=run]").AllAsync()) await box.CheckAsync();
        await seen.Page.Locator("button", new() { HasText = "Compare the chosen" }).ClickAsync();
        await Assertions.Expect(seen.Page).ToHaveURLAsync(new Regex("/runs/compare\\?run="));
        await Assertions.Expect(seen.Page.Locator("tr.differs")).ToHaveCountAsync(1);
        await Assertions.Expect(seen.Page.Locator("tr.differs")).ToContainTextAsync("depth differs");
        await Assertions.Expect(seen.Page.Locator("svg path.line")).ToHaveCountAsync(6);
        await Assertions.Expect(seen.Page.Locator("th").Filter(new() { HasText = LoggedRuns.Hostile }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Found_runs_are_drawn_with_the_numbers_behind()
    {
        var logged = await LoggedRuns.OfAsync(desk);
        await using var seen = await desk.SeeAsync($"/runs/charts?experiment={logged.Experiment}");
        await Assertions.Expect(seen.Page.Locator("svg[role=img]").First.Locator("circle")).ToHaveCountAsync(3);
        await Assertions.Expect(seen.Page.Locator("svg[role=img]").Last.Locator("path.line")).ToHaveCountAsync(3);
        await Assertions.Expect(seen.Page.Locator("#drawn-runs tbody tr").First).ToContainTextAsync("3");
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Pages_of_runs_fit_are_accessible_and_ask_nobody_else(int width, ColorScheme scheme)
    {
        var logged = await LoggedRuns.OfAsync(desk);
        foreach (var (path, name) in new[] { (Found(logged, ""), "runs-found"), ($"/runs/{logged.Runs[2]}", "run"), ($"/runs/compare?{string.Join('&', logged.Runs.Select(run => $"run={run}"))}", "runs-compared"), ($"/runs/charts?experiment={logged.Experiment}", "runs-drawn") })
        {
            await using var seen = await desk.SeeAsync(path, width, scheme);
            await seen.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
            await seen.PictureAsync($"{name}-{width}-{scheme}");
            await seen.ShouldBeSoundAsync();
            await seen.ShouldBeAccessibleAsync();
        }
    }

    private static string Found(LoggedRuns logged, string rest) => $"/runs?experiment={logged.Experiment}{rest}";

    private Task LogAsync(string run, int step, double value) =>
        desk.Server.DoAsync("runs/log-batch", new { run_id = run, metrics = new[] { new { key = "loss", value, timestamp = 1_700_000_000_000 + step, step } } });
}
