using Microsoft.Playwright;

namespace Doors.Tests.Reports.Browser;

public class ReportPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string OpenAll = "() => document.querySelectorAll('details').forEach(details => details.open = true)";

    private const string TooWide = """
        () => { const width = document.documentElement.clientWidth;
          return [...document.querySelectorAll('body *')].filter(e => !e.closest('.scroll') && !e.closest('.skip') && !e.closest('svg') && e.getBoundingClientRect().right > width + 1)
            .map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 60)); }
        """;

    [Theory]
    [InlineData("mortgage", 1280, ColorScheme.Light)]
    [InlineData("mortgage", 1280, ColorScheme.Dark)]
    [InlineData("mortgage", 390, ColorScheme.Light)]
    [InlineData("houses", 390, ColorScheme.Dark)]
    [InlineData("houses", 1280, ColorScheme.Light)]
    [InlineData("hostile", 390, ColorScheme.Light)]
    [InlineData("flowers", 1280, ColorScheme.Light)]
    public async Task A_page_fits_its_window_asks_for_nothing_and_raises_no_complaint(string run, int width, ColorScheme scheme)
    {
        await using var opened = await OpenedPage.OfAsync(chromium, SampleRuns.Of(run), width, scheme);
        await opened.PictureAsync($"{run}-{width}-{scheme}");
        await opened.Page.EvaluateAsync(OpenAll);
        (await opened.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, string.Join("\n", await opened.Page.EvaluateAsync<string[]>(TooWide)));
        opened.Complaints.ShouldBeEmpty();
        opened.Requests.ShouldHaveSingleItem().ShouldStartWith("file:");
        await opened.PictureAsync($"{run}-{width}-{scheme}-open");
    }

    [Fact]
    public async Task A_figure_leads_to_its_record_and_opens_it()
    {
        await using var opened = await OpenedPage.OfAsync(chromium, SampleRuns.Of("mortgage"), 1280);
        await opened.Page.Locator(".card.main a.figure").First.ClickAsync();
        await Assertions.Expect(opened.Page.Locator(":target pre.body")).ToBeVisibleAsync();
        await Assertions.Expect(opened.Page.Locator(":target pre.body")).ToContainTextAsync("\"primaryMetric\"");
    }

    [Theory]
    [InlineData("mortgage")]
    [InlineData("houses")]
    [InlineData("flowers")]
    public async Task No_table_loses_a_column_on_paper(string run)
    {
        const int paperWidth = 718;
        await using var opened = await OpenedPage.OfAsync(chromium, SampleRuns.Of(run), paperWidth);
        await opened.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        (await opened.Page.EvaluateAsync<string[]>($"() => [...document.querySelectorAll('main table')].filter(t => t.getBoundingClientRect().right > {paperWidth} + 1).map(t => t.textContent.trim().slice(0, 60) + ' ' + t.getBoundingClientRect().right)")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_prints_without_what_only_a_screen_needs()
    {
        await using var opened = await OpenedPage.OfAsync(chromium, SampleRuns.Of("mortgage"), 1280);
        await opened.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(opened.Page.Locator("nav")).ToBeHiddenAsync();
        (await opened.Page.PdfAsync()).Length.ShouldBeGreaterThan(20_000);
    }
}
