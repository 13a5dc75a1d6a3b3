using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace Doors.Tests.Web;

/// <summary>Tokens that people make for their programs.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed partial class TokenTests
{
    private const string Search = "/api/2.0/mlflow/experiments/search?max_results=5";

    [Fact]
    public async Task A_token_made_on_the_page_signs_programs_in_within_its_scopes_until_it_is_taken_away()
    {
        await using var team = await Team.StartAsync(["ada", "eve"], []);
        using var ada = await team.SignInAsync("ada");
        var made = await ada.SendAsync("/account", "token", ("scope", "tracking:read\nmetrics"), ("days", "7"), ("label", "<b>nightly</b>"));
        var text = Text().Match(made).Value;
        (await ada.ReadAsync("/account")).ShouldNotContain(text);
        using var program = new HttpClient(new HttpClientHandler { UseProxy = false }) { BaseAddress = new Uri(team.Server.Address) };
        (await StatusAsync(program, HttpMethod.Get, Search, new("Bearer", text))).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(program, HttpMethod.Get, Search, Basic("ada", text))).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(program, HttpMethod.Get, Search, Basic("eve", text))).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(program, HttpMethod.Get, "/metrics", new("Bearer", text))).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(program, HttpMethod.Post, "/api/2.0/mlflow/experiments/create", new("Bearer", text))).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(program, HttpMethod.Post, "/predict/job", new("Bearer", text))).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(program, HttpMethod.Get, "/ledger", new("Bearer", text))).ShouldBe(HttpStatusCode.Redirect);
        var id = text.Split('_')[1];
        (await ada.SendAsync("/account", $"remove-{id}")).ShouldNotContain(id);
        (await StatusAsync(program, HttpMethod.Get, Search, new("Bearer", text))).ShouldBe(HttpStatusCode.Unauthorized);
        await Task.Delay(TimeSpan.FromSeconds(1));
        var log = (await team.Desk.Type("ledger log --json")).Json.EnumerateArray().ToList();
        log.Count(record => record.GetProperty("kind").GetString() == "access.token").ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_makes_a_token_for_somebody_else_on_the_page_administrators_included()
    {
        await using var team = await Team.StartAsync(["ada"], []);
        using var root = await team.SignInAsync("root");
        (await root.SendAsync("/account", "token", ("name", "ada"))).ShouldContain("of root, scope write");
        (await root.SendAsync("/account", "token", ("scope", "everything"))).ShouldContain("There is no such scope.");
        (await root.SendAsync("/account", "token", ("days", "99999"))).ShouldContain("A token lives for some time");
    }

    private static AuthenticationHeaderValue Basic(string name, string password) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{password}")));

    private static async Task<HttpStatusCode> StatusAsync(HttpClient program, HttpMethod method, string path, AuthenticationHeaderValue authorization)
    {
        using var request = new HttpRequestMessage(method, path) { Headers = { Authorization = authorization }, Content = method == HttpMethod.Post ? new StringContent("{}", Encoding.UTF8, "application/json") : null };
        using var answer = await program.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.OK && answer.RequestMessage!.RequestUri!.AbsolutePath == "/sign-in" ? HttpStatusCode.Redirect : answer.StatusCode;
    }

    [GeneratedRegex("assay_[0-9a-f]{16}_[A-Za-z0-9_-]{43}")]
    private static partial Regex Text();
}
