using System.Text.Json;
using Assay.Cli.Terminals;

namespace Doors.Tests.Release;

/// <summary><c>assay release</c>: an engineer asks, somebody else approves, the version goes live and comes back.</summary>
public sealed class ReleaseVerbTests : IAsyncLifetime
{
    private static readonly string[] Whole = TwoPeople.Whole;
    private TwoPeople _people = null!;

    public async ValueTask InitializeAsync() => _people = await TwoPeople.OnDesk();

    [Fact]
    public async Task A_version_goes_live_when_somebody_else_approved_it_and_what_was_live_when_can_be_shown()
    {
        await RehearseAsync();
        var asked = (await _people.Author(["release", "request", "--to", "production", .. Whole, "--json"])).ShouldEndIn(ExitCode.Done).Json;
        var (request, model) = (asked.GetProperty("id").GetString()!, asked.GetProperty("model").GetString());
        Item(asked, "rollback-rehearsed").ShouldBeTrue();
        (await _people.Author(["release", "approve", request, "--role", "reviewer", "--reason", "mine"])).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("release.own");
        (await _people.Author(["release", "activate", request])).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("release.not-granted");
        (await _people.Author(["release", "prove", "job", "--in", "production"])).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("release.nothing-live");
        await LetBeAsync(asked);
        (await _people.Reviewer(["release", "approve", request, "--role", "reviewer", "--reason", "I read the report."])).ShouldEndIn(ExitCode.Done);
        (await _people.Author(["release", "status", request])).ShouldEndIn(ExitCode.Done).Out.ShouldContain("may go live");
        (await _people.Reviewer(["release", "approve", request, "--role", "reviewer", "--reason", "again"])).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("release.twice");
        (await _people.Author(["release", "activate", request])).ShouldEndIn(ExitCode.Done).Out.ShouldContain("answers 100 %");
        var live = (await _people.Author(["release", "prove", "job", "--in", "production", "--json"])).ShouldEndIn(ExitCode.Done).Json;
        live.GetProperty("model").GetString().ShouldBe(model);
        var at = live.GetProperty("since").GetDateTimeOffset();
        (await _people.Author(["release", "rollback", "job", "--from", "production", "--reason", "errors"])).ShouldEndIn(ExitCode.Done).Out.ShouldContain("no version answers");
        (await _people.Author(["release", "prove", "job", "--in", "production", "--at", at.ToString("O"), "--json"])).Json.GetProperty("model").GetString().ShouldBe(model);
        (await _people.Author(["release", "prove", "job", "--in", "production", "--json"])).Json.TryGetProperty("model", out _).ShouldBeFalse();
        (await _people.Author(["ledger", "verify"])).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task A_request_that_says_nothing_is_told_item_by_item_what_is_missing()
    {
        var asked = (await _people.Author(["release", "request", "--to", "production", "--json"])).ShouldEndIn(ExitCode.Done).Json;
        asked.GetProperty("state").GetString().ShouldBe("notReady");
        foreach (var item in new[] { "owner", "runbook", "rollback-plan", "rollback-rehearsed", "monitored" }) Item(asked, item).ShouldBeFalse(item);
        foreach (var item in new[] { "evaluated", "evaluated-lately", "on-record", "card" }) Item(asked, item).ShouldBeTrue(item);
    }

    [Fact]
    public async Task The_policy_in_the_project_file_decides()
    {
        File.AppendAllText(_people.Desk.PathOf("assay.yaml"), "\nrelease:\n  approvals:\n    - role: owner\n      count: 2\n  waived: [rollback-rehearsed, warnings-answered]\n");
        var asked = (await _people.Author(["release", "request", "--to", "production", .. Whole, "--json"])).ShouldEndIn(ExitCode.Done).Json;
        asked.GetProperty("checklist").EnumerateArray().Select(item => item.GetProperty("name").GetString()).ShouldNotContain("rollback-rehearsed");
        asked.GetProperty("missing").EnumerateArray().Select(item => item.GetString()!).ShouldContain(sentence => sentence.Contains("2 more by the role 'owner'"));
        (await _people.Reviewer(["release", "approve", asked.GetProperty("id").GetString()!, "--role", "reviewer", "--reason", "x"])).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("one of owner");
    }

    [Fact]
    public async Task A_model_that_was_taken_out_of_use_does_not_go_live_again_whatever_was_approved()
    {
        var request = (await _people.GrantAsync()).GetProperty("id").GetString()!;
        (await _people.Author(["retire", "plan", "--trigger", "risk", "--reason", "It harms.", "--owner", "credit risk", "--retain", "data=0"])).ShouldEndIn(ExitCode.Done);
        (await _people.Author(["retire", "run", "--archive", "end.zip", "--keep-archive-until", TwoPeople.Soon, "--endpoint-off", "It was never on."])).ShouldEndIn(ExitCode.Done);
        (await _people.Author(["release", "activate", request])).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("release.retired");
    }

    [Fact]
    public async Task A_rejection_ends_a_request()
    {
        var request = (await _people.Author(["release", "request", "--to", "production", .. Whole, "--json"])).Json.GetProperty("id").GetString()!;
        (await _people.Reviewer(["release", "reject", request, "--role", "reviewer", "--reason", "nobody is on call", "--json"])).ShouldEndIn(ExitCode.Done).Json.GetProperty("asked").GetProperty("state").GetString().ShouldBe("rejected");
        (await _people.Author(["release", "activate", request])).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("release.not-granted");
    }

    [Theory]
    [InlineData("request --to production --strategy yolo", "release.strategy")]
    [InlineData("request --to production --strategy canary --steps 5,25", "release.steps")]
    [InlineData("request --to production --strategy canary --steps 50,25,100", "release.steps")]
    [InlineData("request --to production --strategy blue-green --steps 5,100", "release.steps")]
    [InlineData("request --to production --strategy canary --max-errors 2", "release.canary")]
    [InlineData("request --to production --strategy canary --max-latency soon", "release.canary")]
    [InlineData("request --to production --strategy canary --advance-after 30w", "release.canary")]
    [InlineData("request --to production --max-drift 0.2", "release.canary")]
    [InlineData("request --to production --runbook nowhere.md", "release.runbook")]
    [InlineData("request nowhere --to production", "nowhere")]
    [InlineData("approve 0000 --role reviewer --reason x", "release.no-request")]
    [InlineData("prove job --in production --at yesterday", "release.at")]
    public async Task What_cannot_be_done_is_one_clear_problem(string words, string said)
    {
        var before = await RecordsAsync("release.request");
        (await _people.Author(["release", .. words.Split(' ')])).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain(said);
        (await RecordsAsync("release.request")).ShouldBe(before);
    }

    public ValueTask DisposeAsync()
    {
        _people.Dispose();
        return ValueTask.CompletedTask;
    }

    private static bool Item(JsonElement asked, string name) => asked.GetProperty("checklist").EnumerateArray().Single(item => item.GetProperty("name").GetString() == name).GetProperty("holds").GetBoolean();

    private async Task RehearseAsync()
    {
        var asked = (await _people.Author(["release", "request", "--to", "production", .. Whole, "--rehearse", "--json"])).ShouldEndIn(ExitCode.Done).Json;
        var request = asked.GetProperty("id").GetString()!;
        foreach (var item in TwoPeople.Open(asked)) (await _people.Author(["release", "except", request, "--item", item, "--reason", "rehearsal", "--owner", "credit risk", "--until", TwoPeople.Soon])).ShouldEndIn(ExitCode.Done);
        (await _people.Author(["release", "approve", request, "--role", "reviewer", "--reason", "rehearsal"])).ShouldEndIn(ExitCode.Done);
        (await _people.Author(["release", "activate", request])).ShouldEndIn(ExitCode.Done).Out.ShouldContain("rehearsal: nothing goes live");
        (await _people.Author(["release", "rollback", "job", "--from", "production", "--reason", "rehearsal", "--rehearse"])).ShouldEndIn(ExitCode.Done);
    }

    private async Task LetBeAsync(JsonElement asked)
    {
        var request = asked.GetProperty("id").GetString()!;
        foreach (var item in TwoPeople.Open(asked))
        {
            string[] exception = ["release", "except", request, "--item", item, "--reason", "a small table", "--owner", "credit risk", "--until"];
            (await _people.Author([.. exception, TwoPeople.Soon])).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("release.own");
            (await _people.Reviewer([.. exception, "2020-01-01"])).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("release.until");
            (await _people.Reviewer([.. exception, TwoPeople.Soon])).ShouldEndIn(ExitCode.Done);
        }
    }

    private async Task<string[]> RecordsAsync(string kind) => [.. (await _people.Author(["ledger", "log", "--kind", kind, "--json"])).Json.EnumerateArray().Select(record => record.GetProperty("id").GetString()!)];
}
