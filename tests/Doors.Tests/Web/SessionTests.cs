using System.Net;

namespace Doors.Tests.Web;

/// <summary>Sessions of people: seen, ended, and each on record.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed class SessionTests
{
    private const string Another = "quite another password";

    [Fact]
    public async Task Another_password_ends_every_other_session_and_keeps_this_one()
    {
        await using var team = await Team.StartAsync(["ada"], []);
        using var here = await team.SignInAsync("ada");
        using var elsewhere = await team.SignInAsync("ada");
        (await ChangeAsync(here, "a wrong password", Another, Another)).ShouldBe("/account?said=current");
        (await ChangeAsync(here, Team.Password, Another, "and yet another one")).ShouldBe("/account?said=differ");
        (await ChangeAsync(here, Team.Password, "short", "short")).ShouldBe("/account?said=weak");
        (await ChangeAsync(here, Team.Password, Another, Another)).ShouldBe("/account?said=password");
        (await here.LookAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.LookAsync("/account")).Location.ShouldStartWith("/sign-in");
        using var old = new PersonAtPages(new Uri(team.Server.Address));
        (await old.SignInAsync("ada", Team.Password)).ShouldStartWith("/sign-in?problem=unknown");
        (await old.SignInAsync("ada", Another)).ShouldBe("/account");
    }

    [Fact]
    public async Task A_password_that_is_changed_at_the_command_line_ends_all_of_them()
    {
        await using var team = await Team.StartAsync(["ada"], []);
        using var ada = await team.SignInAsync("ada");
        (await team.Desk.Type("user password ada")).ShouldEndIn(0);
        (await ada.LookAsync("/account")).Location.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Coming_leaving_being_ended_and_failing_are_on_record_by_pseudonym()
    {
        await using var team = await Team.StartAsync(["ada"], []);
        using var here = await team.SignInAsync("ada");
        using var elsewhere = await team.SignInAsync("ada");
        (await PostAsync(here, "/account/sessions/end", [])).ShouldBe("/account?said=ended");
        (await elsewhere.LookAsync("/account")).Location.ShouldStartWith("/sign-in");
        (await PostAsync(here, "/sign-out", [])).ShouldBe("/sign-in?problem=out");
        using var guess = new PersonAtPages(new Uri(team.Server.Address));
        for (var i = 0; i < 3; i++) (await guess.SignInAsync("nobody-of-that-name", "guess")).ShouldStartWith("/sign-in?problem=unknown");
        await Task.Delay(TimeSpan.FromSeconds(1));
        var records = (await team.Desk.Type("ledger log --json")).Json.EnumerateArray().Where(record => record.GetProperty("kind").GetString() == "access.sign-in").ToList();
        var told = new List<string>();
        foreach (var record in records) told.Add((await team.Desk.Type($"ledger show {record.GetProperty("id").GetString()} --json")).Out);
        told.Count(text => text.Contains("\"signedIn\"", StringComparison.Ordinal)).ShouldBe(2);
        told.Count(text => text.Contains("\"sessionEnded\"", StringComparison.Ordinal)).ShouldBe(1);
        told.Count(text => text.Contains("\"signedOut\"", StringComparison.Ordinal)).ShouldBe(1);
        told.Count(text => text.Contains("\"failed\"", StringComparison.Ordinal)).ShouldBe(1);
        told.ShouldAllBe(text => !text.Contains("nobody-of-that-name", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var team = await Team.StartAsync(["ada"], []);
        using var ada = await team.SignInAsync("ada");
        (await ada.PostBareAsync("/account/sessions/end", [])).ShouldBe("/account?said=form");
        (await ada.PostBareAsync("/account/password", new() { ["current"] = Team.Password, ["new"] = Another, ["again"] = Another })).ShouldBe("/account?said=form");
        (await ada.PostBareAsync("/sign-out", [])).ShouldBe("/");
        (await ada.LookAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<string> ChangeAsync(PersonAtPages person, string current, string wanted, string again) => PostAsync(person, "/account/password", new() { ["current"] = current, ["new"] = wanted, ["again"] = again });

    private static async Task<string> PostAsync(PersonAtPages person, string action, Dictionary<string, string> fields)
    {
        using var answer = await person.PostAsync("/account", action, fields);
        return answer.Headers.Location!.OriginalString;
    }
}
