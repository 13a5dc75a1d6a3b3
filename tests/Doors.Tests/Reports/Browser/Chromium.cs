using Microsoft.Playwright;

namespace Doors.Tests.Reports.Browser;

/// <summary>One browser for all page tests; null where the machine has none, and the tests then skip and say so.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const string Missing = "chromium is not installed: apt-get install --no-install-recommends chromium, or name a browser in ASSAY_CHROMIUM.";

    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    private readonly string _profile = Directory.CreateTempSubdirectory("assay-chromium-").FullName;
    private IPlaywright? _playwright;

    public IBrowserContext? Context { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("ASSAY_CHROMIUM") ?? "/usr/bin/chromium";
        if (!File.Exists(path)) return;
        _playwright = await Playwright.CreateAsync();
        Context = await _playwright.Chromium.LaunchPersistentContextAsync(_profile, new BrowserTypeLaunchPersistentContextOptions { ExecutablePath = path, Headless = true, Args = Arguments, Offline = true });
    }

    public async ValueTask DisposeAsync()
    {
        if (Context is not null) await Context.CloseAsync();
        _playwright?.Dispose();
        Directory.Delete(_profile, recursive: true);
    }
}
