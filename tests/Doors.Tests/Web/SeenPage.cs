using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>A page of the server in a browser, with everything that the browser complained of or asked for.</summary>
internal sealed class SeenPage : IAsyncDisposable
{
    private const string MissingAxe = "axe-core is not there: npm install --prefix artifacts/axe axe-core, or name axe.min.js in ASSAY_AXE.";

    private const string TooWide = """
        () => { const width = document.documentElement.clientWidth;
          return [...document.querySelectorAll('body *')].filter(e => !e.closest('.scroll') && !e.closest('.skip') && !e.closest('svg') && !e.closest('pre') && e.getBoundingClientRect().right > width + 1)
            .map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 60)); }
        """;

    private SeenPage(IPage page, Uri address) => (Page, Address) = (page, address);

    public IPage Page { get; }

    public Uri Address { get; }

    public List<string> Complaints { get; } = [];

    public List<string> Requests { get; } = [];

    public static async Task<SeenPage> OfAsync(IBrowserContext browser, Uri address, int width, ColorScheme scheme)
    {
        var seen = new SeenPage(await browser.NewPageAsync(), address);
        seen.Page.Console += (_, message) => { if (message.Type is "error" or "warning" && !seen.IsOwnStatus(message)) seen.Complaints.Add(message.Text); };
        seen.Page.PageError += (_, error) => seen.Complaints.Add(error);
        seen.Page.Request += (_, request) => seen.Requests.Add(request.Url);
        await seen.Page.SetViewportSizeAsync(width, 900);
        await seen.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        await seen.Page.GotoAsync(address.AbsoluteUri);
        return seen;
    }

    /// <summary>Keeps a picture of the whole page where ASSAY_PICTURES names a folder, for a person to look at.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("ASSAY_PICTURES") is { } folder) await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }

    /// <summary>Holds that the page fits its window, asks nobody else for anything, and that the browser had nothing to complain of.</summary>
    public async Task ShouldBeSoundAsync()
    {
        (await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, string.Join("\n", await Page.EvaluateAsync<string[]>(TooWide)));
        Complaints.ShouldBeEmpty();
        Requests.ShouldAllBe(request => request.StartsWith($"{Address.Scheme}://{Address.Authority}/", StringComparison.Ordinal) || request.StartsWith("data:", StringComparison.Ordinal));
        (await Page.Locator("h1").CountAsync()).ShouldBe(1);
    }

    /// <summary>Holds that axe-core finds nothing to object to.</summary>
    public async Task ShouldBeAccessibleAsync()
    {
        var axe = Environment.GetEnvironmentVariable("ASSAY_AXE") ?? Path.Combine(AppContext.BaseDirectory, "../../../../../artifacts/axe/node_modules/axe-core/axe.min.js");
        Assert.SkipUnless(File.Exists(axe), MissingAxe);
        await Page.EvaluateAsync(await File.ReadAllTextAsync(axe));
        var found = await Page.EvaluateAsync<string[]>("async () => (await axe.run(document)).violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(' '))");
        found.ShouldBeEmpty();
    }

    // A page that says that nothing is there says so by its status too, which the browser reports as an error.
    private bool IsOwnStatus(IConsoleMessage message) => message.Text.Contains("status of 404", StringComparison.Ordinal) && message.Location.StartsWith(Address.AbsoluteUri, StringComparison.Ordinal);

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
