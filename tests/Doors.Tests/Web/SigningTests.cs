using System.Text.RegularExpressions;

namespace Doors.Tests.Web;

/// <summary>What is signed at pages is shown before, with its digest, and is signed with a key of the person's own that the server holds.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed partial class SigningTests
{
    private static readonly (string, string)[] Seen = [("observed", "She presented it."), ("when", "today"), ("where", "here")];

    [Fact]
    public async Task Nothing_is_signed_before_it_was_shown_and_what_is_signed_is_what_was_shown()
    {
        await using var team = await Team.StartAsync(["wit"], ["user grant wit reviewer --project job"]);
        var page = await ClaimAsync(team);
        using var witness = await team.SignInAsync("wit");
        var shown = await witness.SendOnceAsync(page, "confirm", Seen);
        shown.ShouldContain("This is what you sign.");
        shown.ShouldContain("She presented it.");
        var digest = Digest().Match(shown).Groups[1].Value;
        (await CountAsync(team, "evidence.confirmation")).ShouldBe(0);
        (await CountAsync(team, "key.enrolment")).ShouldBe(1);

        var confirm = Confirm().Match(shown).Groups[1].Value;
        var other = await witness.SendOnceAsync(page, "confirm", ("observed", "Something else."), ("when", "today"), ("where", "here"), ("_confirm", confirm));
        other.ShouldContain("This is what you sign.");
        (await CountAsync(team, "evidence.confirmation")).ShouldBe(0);

        shown = await witness.SendOnceAsync(page, "confirm", Seen);
        digest = Digest().Match(shown).Groups[1].Value;
        confirm = Confirm().Match(shown).Groups[1].Value;
        (await witness.SendOnceAsync(page, "confirm", [.. Seen, ("_confirm", confirm)])).ShouldContain("Confirmed S7.accuracy");
        (await witness.SendOnceAsync(page, "confirm", [.. Seen, ("_confirm", confirm)])).ShouldContain("This is what you sign.");
        (await CountAsync(team, "evidence.confirmation")).ShouldBe(1);
        (await CountAsync(team, "key.enrolment")).ShouldBe(2);
        (await team.Desk.Type("ledger verify")).ShouldEndIn(0);
        digest.Length.ShouldBe(64);
        (await witness.ReadAsync("/account")).ShouldNotContain("made when you first sign something");
    }

    [Fact]
    public async Task What_was_shown_to_one_is_confirmed_by_nobody_else()
    {
        await using var team = await Team.StartAsync(["wit", "two"], ["user grant wit reviewer --project job", "user grant two reviewer --project job"]);
        var page = await ClaimAsync(team);
        using var witness = await team.SignInAsync("wit");
        using var other = await team.SignInAsync("two");
        var confirm = Confirm().Match(await witness.SendOnceAsync(page, "confirm", Seen)).Groups[1].Value;
        (await other.SendOnceAsync(page, "confirm", [.. Seen, ("_confirm", confirm)])).ShouldContain("This is what you sign.");
        (await CountAsync(team, "evidence.confirmation")).ShouldBe(0);
    }

    private static async Task<string> ClaimAsync(Team team)
    {
        var receipt = (await team.Desk.Type("evidence", "claim", "S7.accuracy", "--narrative", "I set the limit.", "--json")).ShouldEndIn(0);
        return $"/evidence/answer/{receipt.Json.GetProperty("id").GetString()}";
    }

    private static async Task<int> CountAsync(Team team, string kind) => (await team.Desk.Type("ledger log --json")).Json.EnumerateArray().Count(record => record.GetProperty("kind").GetString() == kind);

    [GeneratedRegex("name=\"_confirm\" value=\"([^\"]+)\"")]
    private static partial Regex Confirm();

    [GeneratedRegex("what it says</dt><dd><code class=\"digest\">([0-9a-f]+)<")]
    private static partial Regex Digest();
}
