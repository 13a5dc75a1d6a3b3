using System.Net;
using System.Text.RegularExpressions;
using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;
using Doors.Tests.Serving;

namespace Doors.Tests.Web;

/// <summary>People who sign in with a name: what they see, what they may do, and that who was removed is out.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed partial class NamedVisitorTests : IDisposable
{
    private const string Password = "a long enough password";
    private Desk _desk = null!;

    [Fact]
    public async Task Whoever_may_only_look_signs_nothing_and_who_is_removed_is_out_at_once()
    {
        _desk = await SmallProject.OnDesk();
        (await _desk.Type(SmallProject.Run)).ShouldEndIn(0);
        _desk.Work = _desk.PathOf("job");
        _desk.Write("secret.txt", Password);
        (await _desk.Type("user add root --admin --password-file secret.txt")).ShouldEndIn(0);
        (await _desk.Type("user add vera --password-file secret.txt")).ShouldEndIn(0);
        await using var server = await ServingProcess.StartAsync(_desk, "--auth");
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(server.Address) };

        (await SignInAsync(client, "vera", "a wrong password")).ShouldStartWith("/sign-in?problem=unknown");
        (await SignInAsync(client, "vera", Password)).ShouldBe("/ledger");
        (await client.GetStringAsync("/ledger")).ShouldContain("key.enrolment");
        (await ClaimAsync(client)).ShouldContain("None of your roles lets you do this.");

        (await _desk.Type("user remove vera")).ShouldEndIn(0);
        await Task.Delay(TimeSpan.FromSeconds(3));
        (await client.GetAsync("/ledger")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_page_reads_no_file_of_the_server_as_a_standard()
    {
        _desk = await SmallProject.OnDesk();
        await using var server = await ServingProcess.StartAsync(_desk);
        using var client = new HttpClient(new HttpClientHandler { UseProxy = false }) { BaseAddress = new Uri(server.Address) };
        var end = DateTime.UtcNow.AddSeconds(20);
        while (!Link().IsMatch(server.Said) && DateTime.UtcNow < end) await Task.Delay(50);
        await client.GetAsync(Link().Match(server.Said).Value);
        (await client.GetStringAsync("/evidence?standard=/etc/passwd")).ShouldContain("There is no such standard.");
        (await client.GetStringAsync("/evidence/%2Fetc%2Fpasswd/S7")).ShouldContain("There is no such standard.");
    }

    public void Dispose() => _desk.Dispose();

    private static async Task<string> SignInAsync(HttpClient client, string name, string password)
    {
        var form = await client.GetStringAsync("/sign-in?then=/ledger");
        using var answer = await client.PostAsync("/sign-in/password", new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value, ["then"] = "/ledger", ["name"] = name, ["password"] = password }));
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<string> ClaimAsync(HttpClient client)
    {
        const string page = "/evidence/level-6-ai-engineer/S7";
        var token = Token().Matches(await client.GetStringAsync(page))[^1].Groups[1].Value;
        using var answer = await client.PostAsync(page, new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["_handler"] = "claim", ["parts"] = "S7.accuracy", ["narrative"] = "I did." }));
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex(@"http://\S+/enter\?code=\S+")]
    private static partial Regex Link();
}
