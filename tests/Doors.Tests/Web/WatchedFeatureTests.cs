using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>Drilling from a window into one of its columns: over all windows, and into the counts of its values.</summary>
[Collection("processes")]
[Trait("Takes", "minutes")]
public class WatchedFeatureTests(UsedProject project) : IClassFixture<UsedProject>
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task A_column_is_followed_over_the_windows_and_into_its_values(int width, ColorScheme scheme)
    {
        await using var seen = await project.SeeAsync("/projects/job/monitor", width, scheme);
        var drifted = seen.Page.Locator("tbody tr", new() { Has = seen.Page.Locator(".badge.bad") }).First;
        var column = await drifted.Locator("th a").InnerTextAsync();
        await drifted.Locator("th a").ClickAsync();
        await Assertions.Expect(seen.Page.Locator("h1")).ToHaveTextAsync(column);
        await Assertions.Expect(seen.Page.Locator("table").First.Locator("tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(seen.Page.Locator("circle.dot")).ToHaveCountAsync(2);
        await Assertions.Expect(seen.Page.Locator("circle.dot.drifted")).ToHaveCountAsync(1);
        await Assertions.Expect(seen.Page.Locator("#values")).ToContainTextAsync("july.csv");
        var shares = await seen.Page.Locator("table[data-name=counts] tbody td:nth-child(5)").AllInnerTextsAsync();
        shares.Sum(Percent).ShouldBe(100, 0.5);
        await seen.PictureAsync($"feature-{width}-{scheme}");
        await seen.ShouldBeSoundAsync();
        await seen.ShouldBeAccessibleAsync();
        await seen.Page.GetByRole(AriaRole.Link, new() { Name = "Values of window june.csv" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator("#values")).ToContainTextAsync("june.csv");
    }

    [Fact]
    public async Task What_was_simulated_is_a_series_of_its_own_under_the_same_name()
    {
        await using var seen = await project.SeeAsync("/projects/job/monitor");
        await Assertions.Expect(seen.Page.Locator("section[aria-label='Watch job'] table").First.Locator("tbody tr")).ToHaveCountAsync(2);
        var simulated = seen.Page.Locator("section[aria-label='Watch job, simulated']");
        await Assertions.Expect(simulated.Locator("h3")).ToContainTextAsync("simulated");
        await Assertions.Expect(simulated.Locator("table").First.Locator("tbody tr")).ToHaveCountAsync(1);
        await simulated.Locator("table").Last.Locator("th a").First.ClickAsync();
        await Assertions.Expect(seen.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("context=simulated"));
        await Assertions.Expect(seen.Page.Locator(".lead")).ToContainTextAsync("simulated");
        await Assertions.Expect(seen.Page.Locator("table").First.Locator("tbody tr")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("&context=simulated", 1)]
    [InlineData("&watch=job", 2)]
    public async Task An_address_that_names_a_column_alone_shows_real_windows_before_others(string more, int windows)
    {
        await using var seen = await project.SeeAsync($"/projects/job/monitor/feature?column=ratio{more}");
        await Assertions.Expect(seen.Page.Locator("table").First.Locator("tbody tr")).ToHaveCountAsync(windows);
    }

    [Theory]
    [InlineData("/projects/job/monitor/feature?column=nothing")]
    [InlineData("/projects/job/monitor/feature")]
    [InlineData("/projects/job/monitor/feature?column=age&context=rehearsal")]
    [InlineData("/projects/other/monitor/feature?column=age", "No such project")]
    public async Task A_column_that_nobody_watched_is_told(string path, string told = "No such column")
    {
        await using var seen = await project.SeeAsync(path);
        await Assertions.Expect(seen.Page.Locator("h1")).ToHaveTextAsync(told);
        await seen.ShouldBeSoundAsync();
    }

    private static double Percent(string text) => double.Parse(text.Replace("%", "", StringComparison.Ordinal).Trim(), System.Globalization.CultureInfo.InvariantCulture);
}
