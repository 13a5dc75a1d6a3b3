using System.Net;
using Assay.Server.Web;

namespace Doors.Tests.Web;

/// <summary>Who is let in at the pages, and who is not.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public class WayInTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task Nobody_sees_a_page_without_the_link()
    {
        using var client = Client();
        foreach (var path in new[] { "/", "/ledger", "/ledger/3" })
        {
            using var answer = await client.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, path);
            answer.Headers.Location!.OriginalString.ShouldStartWith("/sign-in?then=");
        }

        using var live = await client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null);
        live.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_link_lets_in_once()
    {
        var link = await desk.LinkAsync();
        using var first = Client();
        using var entered = await first.GetAsync(link);
        entered.Headers.Location!.OriginalString.ShouldBe("/");
        (await first.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var second = Client();
        using var refused = await second.GetAsync(link);
        refused.Headers.Location!.OriginalString.ShouldBe("/sign-in?problem=link");
        (await second.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_session_is_a_cookie_that_no_script_reads_and_no_other_site_sends()
    {
        using var client = Client();
        using var entered = await client.GetAsync(await desk.LinkAsync());
        var cookie = entered.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("assay-session", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
    }

    [Fact]
    public async Task A_page_runs_only_what_this_server_sends()
    {
        using var client = Client();
        using var page = await client.GetAsync("/sign-in");
        var policy = page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self'");
        policy.ShouldNotContain("unsafe");
    }

    [Theory]
    [InlineData("/ledger?before=7", "/ledger?before=7")]
    [InlineData("https://example.org/", "/")]
    [InlineData("//example.org/", "/")]
    [InlineData("/\\example.org/", "/")]
    [InlineData("/a\r\nSet-Cookie: x", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Nobody_is_sent_to_another_site_after_signing_in(string? then, string goes) => SignInRoutes.Onward(then).ShouldBe(goes);

    private HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(desk.Server.Address) };
}
