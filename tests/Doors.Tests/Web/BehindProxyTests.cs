using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Doors.Tests.Web;

/// <summary>A server behind a proxy that ends TLS: cookies are for TLS alone by the operator's word, and a client's address is taken from a trusted proxy and from nobody else.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed partial class BehindProxyTests
{
    private const string Public = "https://assay.example.org";

    [Fact]
    public async Task Cookies_are_for_TLS_and_for_this_host_alone_and_browsers_are_told_to_stay_with_TLS()
    {
        await using var team = await Team.StartAsync([], [], "--public-address", Public);
        using var client = Bare(team);
        using var way = await SendAsync(client, HttpMethod.Get, "/sign-in");
        way.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem().ShouldBe("max-age=31536000");
        var form = CookieOf(way, "__Host-assay-form");
        ShouldBeForThisHost(form);
        using var entered = await SignInAsync(client, way, form);
        entered.Headers.Location!.OriginalString.ShouldBe("/account");
        var session = CookieOf(entered, "__Host-assay-session-443");
        ShouldBeForThisHost(session);
        session.ShouldContain("samesite=lax", Case.Insensitive);
        using var account = await SendAsync(client, HttpMethod.Get, "/account", ("Cookie", Value(session)));
        account.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var old = await SendAsync(client, HttpMethod.Get, "/account", ("Cookie", Value(session).Replace("__Host-assay-session-443", "assay-session-443", StringComparison.Ordinal)));
        old.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_page_of_the_same_name_without_TLS_is_another_site()
    {
        await using var team = await Team.StartAsync([], [], "--public-address", Public);
        using var client = Bare(team);
        foreach (var (origin, isOurs) in new[] { (Public, true), ("http://assay.example.org", false), ("https://example.org", false) })
        {
            using var answer = await SendAsync(client, HttpMethod.Get, "/sign-in", ("Origin", origin));
            (answer.StatusCode == HttpStatusCode.OK).ShouldBe(isOurs, origin);
        }
    }

    [Fact]
    public async Task What_anybody_writes_of_TLS_or_of_an_address_is_not_believed()
    {
        await using var team = await Team.StartAsync([], []);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(team.Server.Address) };
        using var way = await SendAsync(client, HttpMethod.Get, "/sign-in", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example.org"), ("Forwarded", "proto=https;host=evil.example.org"));
        way.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        way.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => !cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
        await GuessesAsync(client, i => $"203.0.113.{i}", 50);
        (await PasswordAsync(client, "203.0.113.77")).ShouldContain("Too many attempts failed");
    }

    [Fact]
    public async Task A_trusted_proxy_says_whose_failures_they_are_and_a_client_cannot_say_otherwise()
    {
        await using var team = await Team.StartAsync([], [], "--trusted-proxy", "127.0.0.1");
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = new Uri(team.Server.Address) };
        await GuessesAsync(client, i => $"198.51.100.{i}, 203.0.113.7", 50);
        (await PasswordAsync(client, "198.51.100.99, 203.0.113.7")).ShouldContain("Too many attempts failed");
        (await PasswordAsync(client, "203.0.113.8")).ShouldNotContain("Too many attempts failed");
    }

    private static async Task<string> PasswordAsync(HttpClient client, string from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/2.0/mlflow/users/current");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"root:{Team.Password}")));
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", from);
        using var answer = await client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task GuessesAsync(HttpClient client, Func<int, string> from, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/2.0/mlflow/users/current");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", $"assay_0123456789abcdef_{i:D43}");
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", from(i));
            using var answer = await client.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    private static async Task<HttpResponseMessage> SignInAsync(HttpClient client, HttpResponseMessage way, string form)
    {
        var token = Token().Match(await way.Content.ReadAsStringAsync()).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in/password") { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("then", "/account"), new("name", "root"), new("password", Team.Password)]) };
        request.Headers.Add("Cookie", Value(form));
        request.Headers.Add("Origin", Public);
        return await client.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    // As a proxy asks that passes the name on which it was asked for.
    private static HttpClient Bare(Team team)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(team.Server.Address) };
        client.DefaultRequestHeaders.Host = "assay.example.org";
        return client;
    }

    private static void ShouldBeForThisHost(string cookie)
    {
        cookie.ShouldContain("; secure", Case.Insensitive);
        cookie.ShouldContain("; httponly", Case.Insensitive);
        cookie.ShouldContain("path=/;", Case.Insensitive);
        cookie.ShouldNotContain("domain=", Case.Insensitive);
    }

    private static string CookieOf(HttpResponseMessage answer, string name) => answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith($"{name}=", StringComparison.Ordinal));

    private static string Value(string cookie) => cookie[..cookie.IndexOf(';', StringComparison.Ordinal)];

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
