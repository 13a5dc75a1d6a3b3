using System.Net;
using System.Text.RegularExpressions;

namespace Doors.Tests.Web;

/// <summary>The view for an assessor: every page that it leads to keeps it, nothing in it can be signed, and a claim is answered by whoever has that duty alone.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed partial class ReadOnlyViewTests
{
    [Fact]
    public async Task Every_page_that_it_leads_to_keeps_it_and_offers_nothing_to_sign()
    {
        await using var team = await ClaimedAsync();
        using var auditor = await team.SignInAsync("aud");
        var (seen, waiting) = (new HashSet<string>(), new Queue<string>([$"/evidence?standard=level-6-ai-engineer&person={await PersonAsync(team)}&view=read"]));
        while (waiting.TryDequeue(out var page) && seen.Count < 60)
        {
            if (!seen.Add(page)) continue;
            var main = MainOf(await auditor.ReadAsync(page));
            main.ShouldContain("A view for assessors", customMessage: page);
            main.ShouldNotContain("method=\"post\"", customMessage: page);
            foreach (var link in Links().Matches(main).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).Where(link => !IsAFile(link)))
            {
                link.ShouldContain("view=read", customMessage: $"{page} leads to {link}");
                // Of the 70 criteria those of one group are enough.
                if (!link.Contains("/level-6-ai-engineer/", StringComparison.Ordinal) || link.Contains("/S", StringComparison.Ordinal)) waiting.Enqueue(link.Split('#')[0]);
            }
        }

        seen.ShouldContain(page => page.StartsWith("/ledger/", StringComparison.Ordinal));
        seen.ShouldContain(page => page.StartsWith("/evidence/portfolio?", StringComparison.Ordinal));
        seen.ShouldContain(page => page.StartsWith("/evidence/level-6-ai-engineer/S7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_the_duty_is_led_to_the_form_and_nobody_else_is()
    {
        await using var team = await ClaimedAsync();
        var page = $"/evidence/level-6-ai-engineer/S7?person={await PersonAsync(team)}&view=read";
        using var auditor = await team.SignInAsync("aud");
        (await auditor.ReadAsync(page)).ShouldNotContain("/evidence/answer/");
        using var assessor = await team.SignInAsync("ass");
        var answer = Answer().Match(await assessor.ReadAsync(page)).Value;
        (await assessor.ReadAsync(answer)).ShouldContain("Sign the acceptance");
        (await auditor.ReadAsync(answer)).ShouldNotContain("Sign the acceptance");
    }

    [Fact]
    public async Task It_says_what_an_assessor_looks_at_and_not_what_the_candidate_does_next()
    {
        await using var team = await ClaimedAsync();
        using var assessor = await team.SignInAsync("ass");
        var main = WebUtility.HtmlDecode(MainOf(await assessor.ReadAsync($"/evidence?person={await PersonAsync(team)}")));
        main.ShouldContain("1 claimed and unanswered, 0 confirmed and waiting for an assessor, 0 stale.");
        main.ShouldContain("Claimed, and nobody has answered");
        main.ShouldNotContain("assay evidence claim");
    }

    [Fact]
    public async Task The_preview_of_somebody_else_s_portfolio_discloses_no_words_of_theirs()
    {
        await using var team = await ClaimedAsync();
        using var assessor = await team.SignInAsync("ass");
        var preview = await assessor.ReadAsync($"/evidence/portfolio/preview?person={await PersonAsync(team)}");
        preview.ShouldContain("Claim on S7");
        preview.ShouldNotContain("I set the limit.");
    }

    private static async Task<Team> ClaimedAsync()
    {
        var team = await Team.StartAsync(["ass", "aud"], ["user grant ass assessor", "user grant aud auditor"]);
        (await team.Desk.Type("evidence", "claim", "S7.accuracy", "--narrative", "I set the limit.")).ShouldEndIn(0);
        return team;
    }

    private static async Task<string> PersonAsync(Team team) => (await team.Desk.Type("ledger log --kind evidence.claim --json")).Json[0].GetProperty("person").GetString()!;

    private static string MainOf(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];

    // Files to take along, the preview as the assessor gets it, and the check of a bundle are no pages of the view.
    private static bool IsAFile(string link) => link is "/verify" || link.StartsWith("/evidence/portfolio/preview", StringComparison.Ordinal) || link.EndsWith(".json", StringComparison.Ordinal) || link.EndsWith(".txt", StringComparison.Ordinal) || link.StartsWith('#');

    [GeneratedRegex("<a [^>]*href=\"([^\"]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex("/evidence/answer/[0-9a-f-]{36}")]
    private static partial Regex Answer();
}
