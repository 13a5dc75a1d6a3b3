using Doors.Tests.Reports.Browser;
using Microsoft.Playwright;

namespace Doors.Tests.Web;

/// <summary>People sign in with passkeys: Chromium's own, on an authenticator that it simulates.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed class PasskeyTests : IAsyncLifetime
{
    private readonly Chromium _chromium = new();

    [Fact]
    public async Task A_passkey_that_was_added_signs_in_until_it_is_taken_away()
    {
        Assert.SkipWhen(_chromium.Context is null, Chromium.Missing);
        await using var team = await Team.StartAsync(["ada"], []);
        await _chromium.Context!.SetOfflineAsync(false);
        // A passkey is for a name; an address has none.
        var server = new Uri(team.Server.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        await using var seen = await SeenPage.OfAsync(_chromium.Context!, new Uri(server, "/sign-in?then=/account"), 1280, ColorScheme.Light);
        await AddAuthenticatorAsync(seen.Page);
        await seen.Page.Locator("#name").FillAsync("ada");
        await seen.Page.Locator("#password").FillAsync(Team.Password);
        await seen.Page.Locator("form[action='/sign-in/password'] button").ClickAsync();
        await seen.Page.Locator("#label").FillAsync("<i>laptop</i>");
        await seen.Page.Locator("button", new() { HasText = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".notice")).ToContainTextAsync("You have a new passkey.");
        await Assertions.Expect(seen.Page.Locator("main")).ToContainTextAsync("<i>laptop</i>");
        await seen.ShouldBeSoundAsync();
        await seen.ShouldBeAccessibleAsync();
        await seen.PictureAsync("account");

        await SignOutAsync(seen.Page);
        await seen.ShouldBeAccessibleAsync();
        await seen.PictureAsync("sign-in");
        await seen.Page.GotoAsync(new Uri(server, "/sign-in?then=/account").AbsoluteUri);
        await seen.Page.Locator("form[data-passkey] button").ClickAsync();
        await Assertions.Expect(seen.Page.Locator("h1")).ToHaveTextAsync("ada");

        await seen.Page.Locator("form[action='/account/passkeys/remove'] button").ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".notice")).ToContainTextAsync("signs nobody in any more");
        await SignOutAsync(seen.Page);
        await seen.Page.Locator("form[data-passkey] button").ClickAsync();
        await Assertions.Expect(seen.Page.Locator(".notice")).ToContainTextAsync("That passkey signs nobody in here.");
    }

    [Fact]
    public async Task What_no_passkey_answered_lets_nobody_in()
    {
        await using var team = await Team.StartAsync(["ada"], []);
        using var person = new PersonAtPages(new Uri(team.Server.Address));
        foreach (var credential in new[] { "", "{}", "null", "[1]", "not json", """{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{},"clientExtensionResults":{}}""" })
        {
            using var asked = await person.PostAsync("/sign-in", "/sign-in/passkey/begin", []);
            var ticket = (await System.Text.Json.Nodes.JsonNode.ParseAsync(await asked.Content.ReadAsStreamAsync()))!["ticket"]!.GetValue<string>();
            using var answer = await person.PostAsync("/sign-in", "/sign-in/passkey", new() { ["ticket"] = ticket, ["credential"] = credential });
            answer.Headers.Location?.OriginalString.ShouldBe("/sign-in?problem=passkey", credential);
        }

        using var unasked = await person.PostAsync("/sign-in", "/sign-in/passkey", new() { ["ticket"] = "AAAA", ["credential"] = "{}" });
        unasked.Headers.Location!.OriginalString.ShouldBe("/sign-in?problem=passkey");
        (await person.PostBareAsync("/sign-in/passkey", new() { ["ticket"] = "AAAA", ["credential"] = "{}" })).ShouldBe("/sign-in?problem=form");
        (await person.LookAsync("/account")).Location.ShouldStartWith("/sign-in");
    }

    public ValueTask InitializeAsync() => _chromium.InitializeAsync();

    public ValueTask DisposeAsync() => _chromium.DisposeAsync();

    private static async Task SignOutAsync(IPage page)
    {
        await page.Locator("form.leave button").ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("You are signed out.");
    }

    private async Task AddAuthenticatorAsync(IPage page)
    {
        var tools = await _chromium.Context!.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
    }
}
