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

    [Fact]
    public async Task A_page_is_no_other_sites_to_frame_to_open_or_to_keep()
    {
        using var client = Client();
        using var page = await client.GetAsync("/sign-in");
        string Header(string name) => string.Join(", ", page.Headers.NonValidated.TryGetValues(name, out var values) ? values : page.Content.Headers.NonValidated.TryGetValues(name, out values) ? values : default);
        Header("X-Frame-Options").ShouldBe("DENY");
        Header("X-Content-Type-Options").ShouldBe("nosniff");
        Header("Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        Header("Cross-Origin-Resource-Policy").ShouldBe("same-origin");
        Header("Referrer-Policy").ShouldBe("same-origin");
        Header("Cache-Control").ShouldContain("no-store");
        Header("Permissions-Policy").ShouldContain("camera=()");
    }

    [Fact]
    public async Task Who_has_no_session_sends_no_more_than_a_megabyte()
    {
        using var client = Client();
        using (var small = await SendAsync(client, new string('x', 500_000))) small.Headers.Location!.OriginalString.ShouldBe("/sign-in?problem=form");
        (await AnswerToAsync("/sign-in/password", 2_000_000)).ShouldStartWith("HTTP/1.1 413");
        (await AnswerToAsync("/witness/none", 60 << 20)).ShouldMatch("^HTTP/1.1 (4|3)");
    }

    // Refused by what a request says of its length, before its bytes are waited for: none of them are sent, for a server that hangs up on a sender may not be heard by it.
    private async Task<string> AnswerToAsync(string path, int length)
    {
        using var raw = new System.Net.Sockets.TcpClient();
        await raw.ConnectAsync(IPAddress.Loopback, new Uri(desk.Server.Address).Port);
        await using var stream = raw.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\nConnection: close\r\n\r\nname="));
        using var reader = new StreamReader(stream);
        return (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)))!;
    }

    [Fact]
    public void Nobody_fills_the_server_with_sessions()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.UtcNow);
        var sessions = new Assay.Server.Web.Visitors.VisitorSessions(clock, System.Security.Cryptography.RandomNumberGenerator.Fill);
        var (ada, bob) = (new Assay.Server.Web.Visitors.Visitor("ada", "ada", IsOwner: false), new Assay.Server.Web.Visitors.Visitor("bob", "bob", IsOwner: false));
        var other = sessions.Begin(bob, "", null);
        List<string> own = [];
        for (var i = 0; i < 60; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            own.Add(sessions.Begin(ada, "", null));
        }

        own.Count(sessions.IsThere).ShouldBe(50);
        sessions.IsThere(own[^1]).ShouldBeTrue();
        sessions.IsThere(own[0]).ShouldBeFalse();
        sessions.IsThere(other).ShouldBeTrue();
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

    [Fact]
    public async Task A_form_that_cannot_be_read_is_told_so()
    {
        using var client = Client();
        using var answer = await SendAsync(client, "a%00b");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("a character that no text has (NUL)");
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string name) => client.PostAsync("/sign-in/password", new StringContent($"name={name}", System.Text.Encoding.ASCII, "application/x-www-form-urlencoded"));

    private HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(desk.Server.Address) };
}
