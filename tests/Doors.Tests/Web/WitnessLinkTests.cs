using System.Net;
using System.Text.RegularExpressions;
using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;
using Doors.Tests.Portfolio;
using Doors.Tests.Serving;
using Microsoft.Extensions.Time.Testing;

namespace Doors.Tests.Web;

/// <summary>A link by which somebody without an account says what they saw: it opens one form, speaks once, ends, can be taken back, and grants nothing.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed partial class WitnessLinkTests : IDisposable
{
    private const string Password = "a long enough password";
    private const string Hostile = "<script>document.title='taken'</script> \u202Egnirts \u200B";
    private static readonly (string, string)[] Words = [("observed", $"I saw it. {Hostile}"), ("when", "2 March 2026"), ("where", "review meeting")];

    private Desk _desk = null!;

    [Fact]
    public async Task A_link_opens_one_form_speaks_once_and_grants_nothing()
    {
        (_desk, var claim) = await ClaimedDesk.CreateAsync();
        var asked = (await _desk.Type("evidence", "ask", claim, "--name", "The <lead> of the fraud team", "--json")).ShouldEndIn(0).Json;
        var path = asked.GetProperty("path").GetString()!;
        await using var server = await ServingProcess.StartAsync(_desk);
        using var witness = Forms.Client(server.Address);

        var page = await witness.GetStringAsync(path);
        WebUtility.HtmlDecode(page).ShouldContain("For <bdi>The <lead> of the fraud team</bdi>, as a witness");
        page.ShouldNotContain("The <lead>");
        page.ShouldContain("wrote down what they &lt;feared&gt;");
        foreach (var other in new[] { "/", "/evidence", "/ledger", "/evidence/asked", $"/evidence/answer/{claim}" }) (await witness.GetAsync(other)).StatusCode.ShouldBe(HttpStatusCode.Redirect, other);

        (await witness.SendAsync(path, "witness", ("observed", " "), ("when", ""), ("where", ""))).ShouldContain("This text is needed.");
        (await witness.SendAsync(path, "witness", Words)).ShouldContain("a weaker form than a signature with a key of your own");
        (await witness.GetStringAsync(path)).ShouldContain("What was asked by this link has been answered.");
        (await witness.GetAsync("/evidence")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await witness.GetStringAsync("/witness/guessed")).ShouldContain("There is no such link.");

        var told = (await _desk.Type("evidence asked --json")).Json.GetProperty("requests")[0];
        told.GetProperty("state").GetString().ShouldBe("answered");
        // The server signed with the claimant's own key, and a claimant cannot speak as somebody else.
        told.GetProperty("counts").GetBoolean().ShouldBeFalse();
        (await _desk.Type("evidence why S7.accuracy")).Out.ShouldContain("S7.accuracy: claimed,");
        (await _desk.Type("ledger verify")).ShouldEndIn(0);
    }

    [Fact]
    public async Task A_link_that_was_taken_back_or_is_over_works_no_more()
    {
        (_desk, var claim) = await ClaimedDesk.CreateAsync();
        var back = (await _desk.Type("evidence", "ask", claim, "--name", "A", "--json")).Json;
        (await _desk.Type($"evidence unask {back.GetProperty("id").GetString()}")).ShouldEndIn(0);
        _desk.Clock = new FakeTimeProvider(DateTimeOffset.UtcNow.AddDays(-8));
        var over = (await _desk.Type("evidence", "ask", claim, "--name", "B", "--days", "7", "--json")).Json;
        _desk.Clock = TimeProvider.System;
        await using var server = await ServingProcess.StartAsync(_desk);
        using var witness = Forms.Client(server.Address);
        (await witness.GetStringAsync(back.GetProperty("path").GetString())).ShouldContain("has taken it back");
        (await witness.GetStringAsync(over.GetProperty("path").GetString())).ShouldContain("The time of this link is over.");
        (await _desk.Type("evidence asked")).Out.Split('\n')[..2].Select(line => line[(line.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]).ShouldBe(["its time is over", "taken back"]);
        (await _desk.Type("evidence asked --open")).Out.ShouldBe("You asked nobody by a link.\n");
    }

    [Theory]
    [InlineData("evidence ask CLAIM --name A --days 0", "ask.days")]
    [InlineData("evidence ask CLAIM --name A --days 91", "ask.days")]
    [InlineData("evidence ask CLAIM --name A --parts S9.law", "answer.other-part")]
    [InlineData("evidence ask ffff --name A", "ledger.no-record")]
    [InlineData("evidence ask #0 --name A", "answer.no-claim")]
    [InlineData("evidence unask CLAIM", "ask.no-request")]
    public async Task What_cannot_be_asked_is_refused(string line, string code)
    {
        (_desk, var claim) = await ClaimedDesk.CreateAsync();
        (await _desk.Type($"{line.Replace("CLAIM", claim, StringComparison.Ordinal)} --json")).Problem.GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task On_a_teams_server_what_a_witness_says_confirms_and_says_that_it_is_the_weaker_form()
    {
        _desk = await SmallProject.OnDesk();
        (await _desk.Type(SmallProject.Run)).ShouldEndIn(0);
        _desk.Work = _desk.PathOf("job");
        _desk.Write("secret.txt", Password);
        foreach (var name in new[] { "ada", "bea" }) (await _desk.Type($"user add {name} --admin --password-file secret.txt")).ShouldEndIn(0);
        await using var server = await ServingProcess.StartAsync(_desk, "--auth");
        using var ada = Forms.Client(server.Address);
        await ada.SignInAsync("ada", Password);
        var added = await ada.AddAsync("../../talk\u202E.mp4", [1, 2, 3], ("for", "K21"), ("length", "900"), ("aiUse", "none"));
        added.ShouldContain("Added for K21.");
        var record = RecordLink().Match(added).Groups[1].Value;
        var claimed = await ada.SendAsync("/evidence/level-6-ai-engineer/K21", "claim", ("parts", "K21"), ("records", record), ("narrative", Hostile));
        var claim = AnswerLink().Match(claimed).Groups[1].Value;
        (await ada.GetStringAsync($"/evidence/answer/{claim}")).ShouldContain("nobody confirms their own work");
        var path = WitnessPath().Match(await ada.SendAsync($"/evidence/answer/{claim}", "ask", ("name", "Vera"))).Value;

        (await ada.GetStringAsync(path)).ShouldContain("nobody confirms their own work");
        using var witness = Forms.Client(server.Address);
        (await witness.SendAsync(path, "witness", Words)).ShouldContain("signed and on record");
        var shown = WebUtility.HtmlDecode(await ada.GetStringAsync("/evidence/level-6-ai-engineer/K21"));
        shown.ShouldContain("by whoever had a link that the claimant sent");
        shown.ShouldContain("support-confirmed");
        (await ada.GetStringAsync("/evidence/asked")).ShouldNotContain("confirms nothing here");

        using var bea = Forms.Client(server.Address);
        await bea.SignInAsync("bea", Password);
        (await bea.GetStringAsync("/queue?kind=claim")).ShouldContain($"/evidence/answer/{claim}");
        (await ada.GetStringAsync("/queue?kind=claim")).ShouldNotContain($"/evidence/answer/{claim}");
        (await bea.SendAsync($"/evidence/answer/{claim}", "confirm", ("observed", "I was there."), ("when", "today"), ("where", "here"), ("as", "witness"))).ShouldContain("Confirmed K21.");
        (await bea.GetStringAsync($"/evidence/answer/{claim}")).ShouldContain("You confirmed this claim as one who saw the work");
        (await bea.GetStringAsync("/queue?kind=claim")).ShouldNotContain($"/evidence/answer/{claim}");
    }

    public void Dispose() => _desk.Dispose();

    [GeneratedRegex("""href="/ledger/([0-9a-f-]+)">its record""")]
    private static partial Regex RecordLink();

    [GeneratedRegex("""/evidence/answer/([0-9a-f-]+)""")]
    private static partial Regex AnswerLink();

    [GeneratedRegex("""/witness/[\w-]{43}""")]
    private static partial Regex WitnessPath();
}
