using Assay.Cli.Terminals;
using Doors.Tests.Breaking;

namespace Doors.Tests.Release;

/// <summary>Whoever answers a request learns the id of what they said: it is what goes back in a bundle.</summary>
public class AnswerReceiptTests
{
    [Theory]
    [InlineData("release.answer", "approve", "--role", "reviewer", "--reason", "I read the report.")]
    [InlineData("release.answer", "reject", "--role", "reviewer", "--reason", "Nobody is on call.")]
    [InlineData("release.exception", "except", "--item", "rollback-rehearsed", "--reason", "A first version.", "--owner", "credit risk", "--until", "SOON")]
    public async Task An_answer_tells_its_own_record_and_how_to_send_it(string kind, params string[] words)
    {
        using var people = await TwoPeople.OnDesk();
        var request = (await people.Author(["release", "request", "--to", "production", .. TwoPeople.Whole, "--json"])).ShouldEndIn(ExitCode.Done).Json.GetProperty("id").GetString()!;
        string[] said = ["release", words[0], request, .. words[1..].Select(word => word == "SOON" ? TwoPeople.Soon : word), "--json"];
        var answered = (await people.Reviewer(said)).ShouldEndIn(ExitCode.Done).Json;
        var record = (await people.Author(["ledger", "show", answered.GetProperty("id").GetString()!, "--json"])).ShouldEndIn(ExitCode.Done).Json.GetProperty("record");
        record.GetProperty("kind").GetString().ShouldBe(kind);
        answered.GetProperty("asked").GetProperty("id").GetString().ShouldBe(request);
    }

    [Fact]
    public async Task For_a_person_the_next_step_is_said()
    {
        using var people = await TwoPeople.OnDesk();
        var request = (await people.Author(["release", "request", "--to", "production", .. TwoPeople.Whole, "--json"])).ShouldEndIn(ExitCode.Done).Json.GetProperty("id").GetString()!;
        (await people.Reviewer(["release", "reject", request, "--role", "reviewer", "--reason", "Nobody is on call."])).ShouldEndIn(ExitCode.Done).Out.ShouldContain("assay bundle export");
    }

    [Fact]
    public async Task A_project_that_is_named_from_outside_is_asked_for_in_its_own_home()
    {
        using var desk = await SmallProject.OnDesk();
        (await desk.Type(SmallProject.Run)).ShouldEndIn(ExitCode.Done);
        var asked = (await desk.Type("release", "request", "job", "--to", "production", "--json", "--name", "A. Tester", "--address", "tester@example.org")).ShouldEndIn(ExitCode.Done).Json;
        (await desk.Type("release", "status", asked.GetProperty("id").GetString()!, "--home", "job/.assay")).ShouldEndIn(ExitCode.Done);
        Directory.Exists(desk.PathOf(".assay")).ShouldBeFalse("no home is made where the user happens to stand");
    }
}
