using System.Text.RegularExpressions;
using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;
using Doors.Tests.Reports.Browser;
using Doors.Tests.Serving;
using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>A home with a project that ran, served by a process of its own, and a browser whose owner came in by the link that the server printed.</summary>
public partial class WebDesk : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Chromium _chromium = new();
    private ServingProcess? _server;

    /// <summary>Where the user is.</summary>
    public Desk Desk { get; private set; } = null!;

    /// <summary>The server.</summary>
    internal ServingProcess Server => _server!;

    /// <summary>The browser; null where the machine has none.</summary>
    public IBrowserContext? Browser => _chromium.Context;

    /// <summary>The newest link that lets somebody in.</summary>
    public async Task<string> LinkAsync()
    {
        var end = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < end)
        {
            if (Links().Matches(Server.Said) is [.., var newest]) return newest.Value;
            await Task.Delay(50);
        }

        throw new InvalidOperationException($"The server printed no link: {Server.Said} {Server.Told}");
    }

    /// <summary>A page of the server, as somebody sees it who is signed in.</summary>
    internal async Task<SeenPage> SeeAsync(string path, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(Browser is null, Chromium.Missing);
        return await SeenPage.OfAsync(Browser!, new Uri(new Uri(Server.Address), path), width, scheme);
    }

    public async ValueTask InitializeAsync()
    {
        Desk = await SmallProject.OnDesk();
        (await Desk.Type(SmallProject.Run)).ShouldEndIn(0);
        Desk.Work = Desk.PathOf("job");
        _server = await ServingProcess.StartAsync(Desk, Prepare());
        await _chromium.InitializeAsync();
        if (Browser is null) return;
        await Browser.SetOfflineAsync(false);
        var page = await Browser.NewPageAsync();
        await page.GotoAsync(await LinkAsync());
        await page.CloseAsync();
    }

    /// <summary>Makes what more a home needs, and says how it is served.</summary>
    protected virtual string[] Prepare() => [];

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _chromium.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        Desk.Dispose();
    }

    [GeneratedRegex(@"http://\S+/enter\?code=\S+")]
    private static partial Regex Links();
}
