using System.Net;
using System.Text.RegularExpressions;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Web;

/// <summary>Forms that are made by hand show what they sign, as those that are made from a declaration do: the file that is added, the statement of eligibility, the request of a witness, the witness's words, the portfolio.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed partial class ShownFirstTests
{
    private const string Shown = "This is what you sign.";
    private static readonly (string, string)[] Declared = [("for", "K21"), ("title", "My talk"), ("length", "900"), ("aiUse", "none")];

    [Fact]
    public async Task A_file_is_sent_once_shown_with_its_digest_and_leaves_nothing_before_it_is_signed()
    {
        await using var team = await Team.StartAsync(["ada"], ["user grant ada candidate --project job"]);
        using var ada = await ClientAsync(team, "ada");
        var before = Kept(team.Desk);
        var shown = await ada.AddOnceAsync("talk.mp4", [1, 2, 3], Declared);
        shown.ShouldContain(Shown);
        shown.ShouldContain("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        shown.ShouldContain("holds <bdi>talk.mp4</bdi> for you");
        shown.ShouldContain("My talk");
        (await CountAsync(team, "evidence.artifact")).ShouldBe(0);
        Kept(team.Desk).ShouldBe(before);

        var changed = await ada.AddOnceAsync(null, [], [("for", "K21"), ("title", "Another title"), ("length", "900"), ("aiUse", "none"), .. Forms.HeldIn(shown)]);
        changed.ShouldContain(Shown);
        Kept(team.Desk).ShouldBe(before);
        (await ada.AddOnceAsync(null, [], [.. Declared, .. Forms.HeldIn(shown)])).ShouldContain("is not held here any more");

        shown = await ada.AddOnceAsync("talk.mp4", [1, 2, 3], Declared);
        (await ada.AddOnceAsync(null, [], [.. Declared, .. Forms.HeldIn(shown)])).ShouldContain("Added for K21.");
        (await CountAsync(team, "evidence.artifact")).ShouldBe(1);
        Kept(team.Desk).ShouldBe(before + 1);
        Uploads(team.Desk).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_held_is_of_one_session_and_goes_with_it()
    {
        await using var team = await Team.StartAsync(["ada", "bob"], ["user grant ada candidate --project job", "user grant bob candidate --project job"]);
        using var ada = await ClientAsync(team, "ada");
        using var again = await ClientAsync(team, "ada");
        using var bob = await ClientAsync(team, "bob");
        var shown = await ada.AddOnceAsync("talk.mp4", [1, 2, 3], Declared);
        foreach (var other in new[] { bob, again }) (await other.AddOnceAsync(null, [], [.. Declared, .. Forms.HeldIn(shown)])).ShouldContain("is not held here any more");
        Uploads(team.Desk).Length.ShouldBe(1);
        var token = FormToken().Matches(await ada.GetStringAsync("/account"))[^1].Groups[1].Value;
        (await ada.PostAsync("/sign-out", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        for (var i = 0; i < 100 && Uploads(team.Desk).Length > 0; i++) await Task.Delay(100);
        Uploads(team.Desk).ShouldBeEmpty();
        (await CountAsync(team, "evidence.artifact")).ShouldBe(0);
    }

    [Fact]
    public async Task A_statement_a_request_and_a_witnesss_words_are_shown_before_they_are_signed()
    {
        await using var team = await Team.StartAsync(["ada"], ["user grant ada candidate --project job"]);
        using var ada = await ClientAsync(team, "ada");
        const string Page = "/evidence/eligibility?standard=nist-ai-rmf&scale=yes-no";
        (string, string)[] rated = [.. Rating().Matches(await ada.GetStringAsync(Page)).Select(code => (code.Value, "no")), ("remark", "My own words.")];
        var shown = await ada.SendOnceAsync(Page, "rate", rated);
        (shown.Contains(Shown, StringComparison.Ordinal), shown.Contains("<bdi>My own words.</bdi>", StringComparison.Ordinal)).ShouldBe((true, true));
        (await CountAsync(team, "evidence.eligibility")).ShouldBe(0);
        (await ada.SendAsync(Page, "rate", rated)).ShouldContain("It is locked");
        (await CountAsync(team, "evidence.eligibility")).ShouldBe(1);

        var record = RecordLink().Match(await ada.AddAsync("talk.mp4", [1, 2, 3], Declared)).Groups[1].Value;
        var claim = AnswerLink().Match(await ada.SendAsync("/evidence/level-6-ai-engineer/K21", "claim", ("parts", "K21"), ("records", record), ("narrative", "I gave it."))).Groups[1].Value;
        var page = $"/evidence/answer/{claim}";
        (await ada.SendOnceAsync(page, "ask", ("name", "Vera"))).ShouldSatisfyAllConditions(text => text.ShouldContain(Shown), text => text.ShouldNotContain("/witness/"));
        (await CountAsync(team, "evidence.witness-request")).ShouldBe(0);
        var link = WitnessPath().Match(await ada.SendAsync(page, "ask", ("name", "Vera"))).Value;
        using var witness = Forms.Client(team.Server.Address);
        (string, string)[] words = [("observed", "I saw it."), ("when", "today"), ("where", "here")];
        (await witness.SendOnceAsync(link, "witness", words)).ShouldContain("<bdi>I saw it.</bdi>");
        (await CountAsync(team, "evidence.confirmation")).ShouldBe(0);
        (await witness.SendAsync(link, "witness", words)).ShouldContain("signed and on record");
        (await CountAsync(team, "evidence.confirmation")).ShouldBe(1);
    }

    [Fact]
    public async Task A_portfolio_is_shown_as_a_record_before_it_is_taken_along()
    {
        await using var team = await Team.StartAsync(["ada", "bob"], ["user grant ada candidate --project job", "user grant bob candidate --project job"]);
        using var ada = await ClientAsync(team, "ada");
        using var bob = await ClientAsync(team, "bob");
        var record = RecordLink().Match(await ada.AddAsync("talk.mp4", [1, 2, 3], Declared)).Groups[1].Value;
        await ada.SendAsync("/evidence/level-6-ai-engineer/K21", "claim", ("parts", "K21"), ("records", record), ("narrative", "I gave it."));
        using var first = await TakeAsync(ada, ("form", "portfolio.docx"), ("incomplete", "true"));
        var where = first.Headers.Location!.OriginalString.Split('#')[0];
        var shown = await ada.GetStringAsync(where);
        shown.ShouldContain(Shown);
        (await bob.GetStringAsync(where)).ShouldNotContain(Shown);
        (await CountAsync(team, "evidence.portfolio")).ShouldBe(0);
        using (var stolen = await TakeAsync(bob, Forms.HeldIn(shown))) stolen.Headers.Location!.OriginalString.ShouldEndWith("problem=form");
        using var taken = await TakeAsync(ada, Forms.HeldIn(shown));
        taken.Content.Headers.ContentDisposition!.FileName.ShouldBe("portfolio.docx");
        (await CountAsync(team, "evidence.portfolio")).ShouldBe(1);
        Uploads(team.Desk).ShouldBeEmpty();
        (await team.Desk.Type("ledger verify")).ShouldEndIn(0);
    }

    private static async Task<HttpResponseMessage> TakeAsync(HttpClient client, params (string Name, string Value)[] fields)
    {
        var token = FormToken().Matches(await client.GetStringAsync("/account"))[^1].Groups[1].Value;
        return await client.PostAsync("/evidence/portfolio/export", new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]));
    }

    private static async Task<HttpClient> ClientAsync(Team team, string name)
    {
        var client = Forms.Client(team.Server.Address);
        await client.SignInAsync(name, Team.Password);
        return client;
    }

    private static int Kept(Desk desk) => Directory.EnumerateFiles(desk.PathOf(".assay/artifacts/sha256"), "*", SearchOption.AllDirectories).Count();

    // What was sent lies where a store keeps its unfinished files, by its own name.
    private static string[] Uploads(Desk desk) =>
        Directory.Exists(desk.PathOf(".assay/artifacts/incoming")) ? [.. Directory.EnumerateFiles(desk.PathOf(".assay/artifacts/incoming"), "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".mp4" or ".docx")] : [];

    private static async Task<int> CountAsync(Team team, string kind) => (await team.Desk.Type("ledger log --json")).Json.EnumerateArray().Count(record => record.GetProperty("kind").GetString() == kind);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();

    [GeneratedRegex("(?<=<select name=\")rating-[^\"]+")]
    private static partial Regex Rating();

    [GeneratedRegex("""href="/ledger/([0-9a-f-]+)">its record""")]
    private static partial Regex RecordLink();

    [GeneratedRegex("""/evidence/answer/([0-9a-f-]+)""")]
    private static partial Regex AnswerLink();

    [GeneratedRegex("""/witness/[\w-]{43}""")]
    private static partial Regex WitnessPath();
}
