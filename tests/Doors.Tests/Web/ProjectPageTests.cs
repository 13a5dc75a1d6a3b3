using Doors.Tests.Release;
using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>The pages of a project, and what people do there.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class ProjectPageTests(UsedProject used) : IClassFixture<UsedProject>
{
    public static TheoryData<string, string> Pages => new()
    {
        { "/", "home-used" },
        { "/projects/job", "project" },
        { "/projects/job/release", "project-release" },
        { "/projects/job/monitor", "project-monitor" },
        { "/projects/job/retire", "project-retire" },
        { "/projects/nobody", "no-project" },
        { "/projects/nobody/monitor", "no-project-monitor" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_is_accessible_and_asks_nobody_else(string path, string name)
    {
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (1280, ColorScheme.Dark), (390, ColorScheme.Light) })
        {
            await using var seen = await used.SeeAsync(path, width, scheme);
            await seen.PictureAsync($"{name}-{width}-{scheme}");
            await seen.ShouldBeSoundAsync();
            await seen.ShouldBeAccessibleAsync();
        }
    }

    [Fact]
    public async Task A_figure_leads_to_the_record_that_says_it()
    {
        await using var seen = await used.SeeAsync("/projects/job");
        await seen.Page.Locator("section:has(#charter) .figure").First.ClickAsync();
        await Assertions.Expect(seen.Page.Locator("h1")).ToContainTextAsync("frame.charter");
    }

    [Fact]
    public async Task The_report_comes_with_its_own_style_and_no_other()
    {
        await using var seen = await used.SeeAsync("/projects/job/report");
        await Assertions.Expect(seen.Page.Locator("h1")).ToBeVisibleAsync();
        (await seen.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.skip')).position")).ShouldBe("absolute");
        await seen.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task A_rehearsal_is_approved_goes_live_and_goes_back()
    {
        await using var seen = await used.SeeAsync("/projects/job/release");
        var request = seen.Page.Locator("article:has(h3:has-text('rehearsal')):has(details)").Last;
        await DoAsync(request, "Let an item be for a while", ("item", "warnings-answered"), ("reason", "A small table."), ("owner", "retention"), ("until", TwoPeople.Soon));
        await Assertions.Expect(request).ToContainTextAsync("waits for approval");
        await DoAsync(request, "Approve", ("role", "reviewer"), ("reason", "A rehearsal."));
        await Assertions.Expect(request).ToContainTextAsync("may go live");
        await seen.Page.GotoAsync(seen.Address.AbsoluteUri);
        await DoAsync(request, "Let it go live, or take the next step");
        await Assertions.Expect(seen.Page.Locator("table")).ToContainTextAsync("went live");
        await seen.Page.GotoAsync(seen.Address.AbsoluteUri);
        await DoAsync(seen.Page.Locator("article").First, "Go back to the version before", ("reason", "As rehearsed."));
        await Assertions.Expect(seen.Page.Locator("table")).ToContainTextAsync("went back");
    }

    [Fact]
    public async Task An_alert_waits_at_the_front_page_until_somebody_takes_it_on()
    {
        await using var seen = await used.SeeAsync("/");
        var waits = seen.Page.Locator("section:has(#waiting) a", new PageLocatorOptions { HasText = "Take on the alert" });
        await waits.First.ClickAsync();
        var alert = seen.Page.Locator("article").First;
        await Assertions.Expect(alert).ToContainTextAsync("features moved");
        await DoAsync(alert, "Acknowledge", ("note", "Looking at the <b>feed</b>."));
        await Assertions.Expect(alert.Locator(".badge").First).ToHaveTextAsync("acknowledged");
        await seen.Page.GotoAsync(seen.Address.AbsoluteUri);
        await Assertions.Expect(waits).ToHaveCountAsync(0);
    }

    private static async Task DoAsync(ILocator where, string what, params (string Field, string Text)[] typed)
    {
        var form = where.Locator($"details:has(summary:text-is('{what}'))");
        await form.Locator("summary").ClickAsync();
        foreach (var (field, text) in typed) await form.Locator($"[name='{field}']").FillAsync(text);
        await form.Locator("button").ClickAsync();
        await Assertions.Expect(form.Locator(".signing")).ToContainTextAsync("This is what you sign.");
        await form.Locator("button").ClickAsync();
        await Assertions.Expect(form.Locator(".answer")).ToBeVisibleAsync();
    }
}
