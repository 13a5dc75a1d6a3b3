namespace Doors.Tests.Web;

/// <summary>A reflection is its writer's own: whoever may see the ledger sees that there is one, and not what it says.</summary>
[Collection("processes")]
[Trait("Takes", "a minute")]
public sealed class ReflectionPrivacyTests
{
    private const string Thought = "I trusted the first plot too quickly.";

    [Fact]
    public async Task Nobody_else_reads_it_on_the_page_of_its_record()
    {
        await using var team = await Team.StartAsync(["cand", "aud"], ["user grant cand candidate", "user grant aud auditor"]);
        using var writer = await team.SignInAsync("cand");
        (await writer.SendAsync("/evidence/reflections", "reflect", ("text", Thought))).ShouldContain("Kept as record");
        var id = (await team.Desk.Type("ledger log --kind evidence.reflection --json")).ShouldEndIn(0).Json.EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString();
        (await writer.ReadAsync($"/ledger/{id}")).ShouldContain(Thought);
        using var auditor = await team.SignInAsync("aud");
        var page = await auditor.ReadAsync($"/ledger/{id}");
        page.ShouldContain("it is for whoever wrote it alone");
        page.ShouldNotContain(Thought);
        (await auditor.ReadAsync("/evidence/reflections")).ShouldNotContain(Thought);
    }
}
