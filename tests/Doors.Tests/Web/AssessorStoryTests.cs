using Doors.Tests.Reports.Browser;
using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>An assessor, who has a role and nothing else, is given a bundle: they drop it, read it down to the bytes, and see a tampered one fail.</summary>
[Collection("processes")]
[Trait("Takes", "minutes")]
public sealed class AssessorStoryTests(AssessedWork work) : IClassFixture<AssessedWork>, IAsyncLifetime
{
    private readonly Chromium _chromium = new();
    private Team _team = null!;

    [Fact]
    public async Task They_read_a_good_bundle_down_to_the_bytes_and_see_a_tampered_one_fail()
    {
        await using var seen = await SignInAsync();
        await DropAsync(seen, work.Portfolio, work.Engineer);
        await Assertions.Expect(seen.Page.Locator("#verdict")).ToHaveTextAsync("It holds");
        await Assertions.Expect(seen.Page.Locator("table[data-name=bundle-evidence] tbody tr").First).ToContainTextAsync("1 (0 proven)");
        await ShouldBeGoodAsync(seen, "bundle");
        await seen.Page.Locator("a", new() { HasText = "criteria" }).First.ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".matrix .cell")).ToHaveCountAsync(70);
        await Assertions.Expect(seen.Page.Locator("table[data-name$=-assessor] tbody tr").First).ToContainTextAsync("it waits for an assessor");
        await ShouldBeGoodAsync(seen, "bundle-evidence");
        await seen.Page.Locator(".matrix .cell[aria-label^='S7 ']").ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".claim blockquote")).ToContainTextAsync(AssessedWork.Narrative);
        await Assertions.Expect(seen.Page.Locator(".claim li", new() { HasText = "confirmed" })).ToContainTextAsync("stated");
        await Assertions.Expect(seen.Page.Locator(".claim p").First).ToContainTextAsync("proven");
        await Assertions.Expect(seen.Page.Locator("form.do")).ToHaveCountAsync(0);
        await ShouldBeGoodAsync(seen, "bundle-criterion");
        await seen.Page.Locator(".claim a", new() { HasText = "evidence.artifact" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator("h1")).ToHaveTextAsync("evidence.artifact");
        await ShouldBeGoodAsync(seen, "bundle-record");
        await SaveAsync(seen);

        await DropAsync(seen, [.. work.Portfolio.Select((value, at) => at == work.Portfolio.Length / 2 ? (byte)(value ^ 1) : value)]);
        await Assertions.Expect(seen.Page.Locator("#verdict")).ToHaveTextAsync("It does not hold");
        await Assertions.Expect(seen.Page.Locator("main")).ToContainTextAsync("What it holds is not shown");
        await Assertions.Expect(seen.Page.Locator("table")).ToHaveCountAsync(0);
        await ShouldBeGoodAsync(seen, "bundle-tampered");
        await seen.Page.GotoAsync(new Uri(seen.Address, "/verify/evidence").AbsoluteUri);
        await Assertions.Expect(seen.Page.Locator("main")).ToContainTextAsync("The bundle does not hold");
    }

    [Fact]
    public async Task A_portfolio_s_pieces_texts_and_files_are_read_in_the_bundle()
    {
        await using var seen = await SignInAsync();
        await DropAsync(seen, work.Portfolio, $"{work.Engineer}\n{work.Manager}");
        await seen.Page.Locator("a", new() { HasText = "portfolio" }).First.ClickAsync();
        await Assertions.Expect(seen.Page.Locator("article.part").First).ToContainTextAsync(AssessedWork.Narrative);
        await Assertions.Expect(seen.Page.Locator("article.part").First).ToContainTextAsync("is what its record names");
        await Assertions.Expect(seen.Page.Locator("article.part").First.Locator("li", new() { HasText = "evidence.confirmation" })).ToContainTextAsync("proven");
        await ShouldBeGoodAsync(seen, "bundle-portfolio");
        await SaveAsync(seen);
    }

    [Fact]
    public async Task Keys_alone_lead_from_the_field_to_a_record()
    {
        await using var seen = await SignInAsync();
        await seen.Page.Locator("#bundle").SetInputFilesAsync(new FilePayload { Name = "work.assay", MimeType = "application/zip", Buffer = work.Portfolio });
        await seen.Page.Locator("#log-key").FocusAsync();
        await seen.Page.Keyboard.PressAsync("Tab");
        await seen.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(seen.Page.Locator("#verdict")).ToHaveTextAsync("It holds");
        await TabToAsync(seen, "criteria");
        await seen.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(seen.Page.Locator(".matrix")).Not.ToHaveCountAsync(0);
        await TabToAsync(seen, "S7 ");
        await seen.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(seen.Page.Locator("h1")).ToContainTextAsync("S7");
        await TabToAsync(seen, "Claimed");
        await seen.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(seen.Page.Locator("h1")).ToHaveTextAsync("evidence.claim");
    }

    [Fact]
    public async Task A_rehearsal_says_that_it_counts_for_nothing()
    {
        await using var seen = await SignInAsync();
        await DropAsync(seen, work.Rehearsal);
        await seen.Page.Locator("a", new() { HasText = "criteria" }).First.ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".notice", new() { HasText = "counts for nothing" })).ToBeVisibleAsync();
        await Assertions.Expect(seen.Page.Locator(".lead")).ToContainTextAsync("0 of ");
    }

    public async ValueTask InitializeAsync()
    {
        _team = await Team.StartAsync(["ann"], ["user grant ann assessor"]);
        await _chromium.InitializeAsync();
        if (_chromium.Context is { } context) await context.SetOfflineAsync(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _team.DisposeAsync();
    }

    private async Task<SeenPage> SignInAsync()
    {
        Assert.SkipWhen(_chromium.Context is null, Chromium.Missing);
        var seen = await SeenPage.OfAsync(_chromium.Context!, new Uri(new Uri(_team.Server.Address), "/sign-in?then=/verify"), 1280, ColorScheme.Light);
        await seen.Page.Locator("#name").FillAsync("ann");
        await seen.Page.Locator("#password").FillAsync(Team.Password);
        await seen.Page.Locator("form[action='/sign-in/password'] button").ClickAsync();
        await Assertions.Expect(seen.Page.Locator("h1")).ToHaveTextAsync("Check a bundle");
        return seen;
    }

    private static async Task DropAsync(SeenPage seen, byte[] bytes, string pins = "")
    {
        await seen.Page.GotoAsync(new Uri(seen.Address, "/verify").AbsoluteUri);
        await seen.Page.Locator("#bundle").SetInputFilesAsync(new FilePayload { Name = "work.assay", MimeType = "application/zip", Buffer = bytes });
        await seen.Page.Locator("#pins").FillAsync(pins);
        await seen.Page.GetByRole(AriaRole.Button, new() { Name = "Verify", Exact = true }).ClickAsync();
        await seen.Page.Locator("#verdict").WaitForAsync();
    }

    private static async Task SaveAsync(SeenPage seen)
    {
        var file = await seen.Page.RunAndWaitForDownloadAsync(() => seen.Page.Locator("a[download='Minutes.html']").First.ClickAsync());
        file.SuggestedFilename.ShouldBe("Minutes.html");
        (await File.ReadAllTextAsync(await file.PathAsync())).ShouldBe(AssessedWork.FileText);
        // Somebody else made it: whatever asks for it, no browser shows it as a page of this server.
        var answer = await seen.Page.Context.APIRequest.GetAsync(file.Url);
        (answer.Headers["content-type"], answer.Headers["x-content-type-options"], answer.Headers["content-security-policy"]).ShouldBe(("application/octet-stream", "nosniff", "sandbox; default-src 'none'"));
        answer.Headers["content-disposition"].ShouldStartWith("attachment");
    }

    private static async Task TabToAsync(SeenPage seen, string words)
    {
        for (var presses = 0; presses < 200; presses++)
        {
            await seen.Page.Keyboard.PressAsync("Tab");
            var name = await seen.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent");
            if (name.StartsWith(words, StringComparison.Ordinal)) return;
        }

        Assert.Fail($"No press of Tab leads to '{words}'.");
    }

    /// <summary>Holds that the page is sound and accessible in both themes and at two widths.</summary>
    private static async Task ShouldBeGoodAsync(SeenPage seen, string name)
    {
        foreach (var width in new[] { 390, 1280 })
            foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
            {
                await seen.Page.SetViewportSizeAsync(width, 900);
                await seen.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                await seen.PictureAsync($"{name}-{width}-{scheme}");
                await seen.ShouldBeSoundAsync();
                await seen.ShouldBeAccessibleAsync();
            }
    }
}
