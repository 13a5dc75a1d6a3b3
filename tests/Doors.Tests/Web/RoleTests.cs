using System.Net;

namespace Doors.Tests.Web;

/// <summary>What roles let people see and sign at pages. It is held in the server: what is sent without its page is refused too.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed class RoleTests
{
    [Fact]
    public async Task Each_answers_a_claim_in_their_own_role_and_in_no_other()
    {
        await using var team = await Team.StartAsync(["wit", "ass", "cand"], ["user grant wit reviewer --project job", "user grant ass assessor --project job", "user grant cand candidate --project job"]);
        var receipt = (await team.Desk.Type("evidence", "claim", "S7.accuracy", "--narrative", "I set the limit.", "--json")).ShouldEndIn(0);
        var page = $"/evidence/answer/{receipt.Json.GetProperty("id").GetString()}";
        (string, string)[] seen = [("observed", "She presented it."), ("when", "today"), ("where", "here")];
        using var candidate = await team.SignInAsync("cand");
        ShouldSignNothing(await candidate.SendAsync(page, "confirm", seen));
        ShouldSignNothing(await candidate.SendAsync(page, "accept"));
        using var assessor = await team.SignInAsync("ass");
        ShouldSignNothing(await assessor.SendAsync(page, "confirm", seen));
        using var witness = await team.SignInAsync("wit");
        ShouldSignNothing(await witness.SendAsync(page, "accept"));
        (await witness.SendAsync(page, "confirm", [.. seen, ("as", "manager")])).ShouldContain("You are nobody's manager here.");
        (await witness.SendAsync(page, "confirm", seen)).ShouldContain("Confirmed S7.accuracy");
        (await assessor.SendAsync(page, "accept")).ShouldContain("Accepted S7.accuracy");
    }

    [Fact]
    public async Task A_claim_waits_for_a_witness_until_it_is_taken_back()
    {
        await using var team = await Team.StartAsync(["wit"], ["user grant wit reviewer --project job"]);
        var claim = (await team.Desk.Type("evidence", "claim", "S7.accuracy", "--narrative", "I set the limit.", "--json")).ShouldEndIn(0).Json.GetProperty("id").GetString()!;
        using var witness = await team.SignInAsync("wit");
        (await witness.ReadAsync("/queue")).ShouldContain($"/evidence/answer/{claim}");
        (await team.Desk.Type("evidence", "withdraw", claim, "--reason", "Another period.")).ShouldEndIn(0);
        (await witness.ReadAsync("/queue")).ShouldNotContain($"/evidence/answer/{claim}");
    }

    [Fact]
    public async Task A_role_in_another_project_signs_nothing_about_this_one()
    {
        await using var team = await Team.StartAsync(["ass"], ["user grant ass assessor --project elsewhere"]);
        var receipt = (await team.Desk.Type("evidence", "claim", "S7.accuracy", "--narrative", "I set the limit.", "--json")).ShouldEndIn(0);
        using var assessor = await team.SignInAsync("ass");
        ShouldSignNothing(await assessor.SendAsync($"/evidence/answer/{receipt.Json.GetProperty("id").GetString()}", "accept"));
    }

    [Fact]
    public async Task Where_everybody_sees_nothing_a_role_shows_its_project_alone()
    {
        await using var team = await Team.StartAsync(["eng", "aud", "none"], ["user grant eng engineer --project job", "user grant aud auditor"], "--default-permission", "NO_PERMISSIONS");
        using var engineer = await team.SignInAsync("eng");
        (await engineer.ReadAsync("/")).ShouldContain("/projects/job");
        (await engineer.LookAsync("/projects/job")).Status.ShouldBe(HttpStatusCode.OK);
        (await engineer.LookAsync("/projects/other")).Location.ShouldBe("/not-allowed?page=%2Fprojects%2Fother");
        (await engineer.LookAsync("/ledger")).Location.ShouldStartWith("/not-allowed");
        (await engineer.LookAsync("/people")).Location.ShouldStartWith("/not-allowed");
        using var nobody = await team.SignInAsync("none");
        (await nobody.ReadAsync("/")).ShouldNotContain("/projects/job");
        (await nobody.LookAsync("/projects/job/report")).Location.ShouldStartWith("/not-allowed");
        using var auditor = await team.SignInAsync("aud");
        (await auditor.LookAsync("/ledger")).Status.ShouldBe(HttpStatusCode.OK);
        (await auditor.ReadAsync("/people")).ShouldContain("engineer");
        (await auditor.ReadAsync("/people")).ShouldNotContain("Give the role");
    }

    [Fact]
    public async Task Roles_are_given_on_the_page_by_whoever_administers_the_project_and_each_is_a_record()
    {
        await using var team = await Team.StartAsync(["lead", "rev"], ["user grant lead admin --project job"]);
        using var lead = await team.SignInAsync("lead");
        (await lead.SendAsync("/people", "grant", ("name", "rev"), ("role", "reviewer"), ("project", "job"))).ShouldContain("rev is reviewer in job");
        (await lead.SendAsync("/people", "grant", ("name", "rev"), ("role", "reviewer"))).ShouldContain("You do not administer that.");
        (await lead.SendAsync("/people", "grant", ("name", "lead"), ("role", "assessor"), ("project", "job"))).ShouldContain("Nobody gives themselves a role.");
        (await lead.SendAsync("/people", "grant", ("name", "rev"), ("role", "king"), ("project", "job"))).ShouldContain("There is no such role.");
        using var reviewer = await team.SignInAsync("rev");
        (await reviewer.LookAsync("/people")).Location.ShouldStartWith("/not-allowed");
        await Task.Delay(TimeSpan.FromSeconds(1));
        (await team.Desk.Type("ledger log --json")).Json.EnumerateArray().Count(record => record.GetProperty("kind").GetString() == "access.role").ShouldBe(2);
    }

    [Fact]
    public async Task A_claimant_takes_their_own_claim_back_by_the_duty_to_claim_and_never_anothers()
    {
        await using var team = await Team.StartAsync(["cand", "two"], ["user grant cand candidate --project job", "user grant two candidate --project job"]);
        using var client = Forms.Client(team.Server.Address);
        await client.SignInAsync("cand", Team.Password);
        var added = await client.AddAsync("talk.mp4", [1, 2, 3], ("for", "K21"), ("length", "900"), ("aiUse", "none"));
        var record = System.Text.RegularExpressions.Regex.Match(added, """href="/ledger/([0-9a-f-]+)">its record""").Groups[1].Value;
        var claimed = await client.SendAsync("/evidence/level-6-ai-engineer/K21", "claim", ("parts", "K21"), ("records", record), ("narrative", "I gave it."));
        var page = $"/evidence/answer/{System.Text.RegularExpressions.Regex.Match(claimed, "/evidence/answer/([0-9a-f-]+)").Groups[1].Value}";
        using var other = await team.SignInAsync("two");
        ShouldSignNothing(await other.SendAsync(page, "reject", ("reason", "Not good.")));
        ShouldSignNothing(await other.SendAsync(page, "withdraw", ("reason", "Not good.")));
        using var owner = await team.SignInAsync("cand");
        (await owner.SendOnceAsync(page, "withdraw", ("reason", "It was another talk."))).ShouldContain("This is what you sign.");
        (await owner.SendAsync(page, "withdraw", ("reason", "It was another talk."))).ShouldContain("Withdrew your claim");
        (await owner.ReadAsync("/evidence/level-6-ai-engineer/K21")).ShouldContain("rejected");
    }

    [Fact]
    public async Task Who_audits_one_project_sees_who_has_to_do_with_it_and_nobody_else()
    {
        await using var team = await Team.StartAsync(["aud", "eng", "all", "far", "none"], ["user grant aud auditor --project job", "user grant eng engineer --project job", "user grant all reviewer", "user grant far engineer --project elsewhere"]);
        using var auditor = await team.SignInAsync("aud");
        var people = await auditor.ReadAsync("/people");
        foreach (var name in new[] { "aud", "eng", "all", "root" }) people.ShouldContain($"<bdi>{name}</bdi>");
        foreach (var name in new[] { "far", "none" }) people.ShouldNotContain($"<bdi>{name}</bdi>");
        people.ShouldNotContain("elsewhere");
        using var root = await team.SignInAsync("root");
        foreach (var name in new[] { "far", "none" }) (await root.ReadAsync("/people")).ShouldContain($"<bdi>{name}</bdi>");
    }

    // The page may not even offer the form; what is sent all the same is neither shown for signing nor signed.
    private static void ShouldSignNothing(string answer)
    {
        answer.ShouldNotContain("This is what you sign.");
        answer.ShouldNotContain("S7.accuracy as record");
        answer.ShouldNotContain("Accepted S7.accuracy");
        answer.ShouldNotContain("Confirmed S7.accuracy");
    }
}
