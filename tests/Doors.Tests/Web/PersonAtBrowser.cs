using Doors.Tests.Reports.Browser;
using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>Somebody with a browser of their own, at a team's server.</summary>
internal sealed class PersonAtBrowser : IAsyncDisposable
{
    private readonly Chromium _chromium = new();
    private readonly Uri _server;

    private PersonAtBrowser(Uri server) => _server = server;

    /// <summary>What they see.</summary>
    public IPage Page { get; private set; } = null!;

    /// <summary>Opens a browser in which nobody signed in.</summary>
    public static Task<PersonAtBrowser> OpenAsync(Team team) => OpenAsync(new Uri(team.Server.Address));

    /// <summary>Opens a browser in which nobody signed in.</summary>
    public static async Task<PersonAtBrowser> OpenAsync(Uri server)
    {
        var person = new PersonAtBrowser(server);
        await person._chromium.InitializeAsync();
        Assert.SkipWhen(person._chromium.Context is null, Chromium.Missing);
        await person._chromium.Context.SetOfflineAsync(false);
        person.Page = await person._chromium.Context.NewPageAsync();
        return person;
    }

    /// <summary>Opens a browser and signs in by name and password.</summary>
    public static async Task<PersonAtBrowser> SignInAsync(Team team, string name)
    {
        var person = await OpenAsync(team);
        await person.GoAsync("/sign-in");
        await person.Page.Locator("#name").FillAsync(name);
        await person.Page.Locator("#password").FillAsync(Team.Password);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(person.Page.Locator("nav").First).ToBeVisibleAsync();
        return person;
    }

    /// <summary>Goes to a page.</summary>
    public Task GoAsync(string path) => Page.GotoAsync(new Uri(_server, path).AbsoluteUri);

    /// <summary>Fills a form in, looks at what would be signed, and signs it.</summary>
    public async Task SignAsync(ILocator form, string button, params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields) await form.Locator($"[name={name}]").FillAsync(value);
        await form.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Assertions.Expect(form.Locator(".signing")).ToContainTextAsync("This is what you sign.");
        await form.GetByRole(AriaRole.Button, new() { Name = $"{button}: sign it" }).ClickAsync();
    }

    public ValueTask DisposeAsync() => _chromium.DisposeAsync();
}
