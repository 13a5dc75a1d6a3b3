using System.Text.Json;
using Assay.Cli.Terminals;

namespace Doors.Tests.Evidence;

public class StoryTests(ThreePeople story) : IClassFixture<ThreePeople>
{
    [Fact]
    public void A_run_alone_records_parts_and_confirms_none()
    {
        story.Parts("run", "S7").Select(Support).ShouldAllBe(support => support == "recorded");
        story.Items("run").SelectMany(item => item.GetProperty("parts").EnumerateArray()).Select(Support).Distinct().ShouldBe(["none", "recorded"], ignoreOrder: true);
    }

    [Fact]
    public void Behaviours_are_untouched_by_automation() =>
        story.Items("acceptance").Where(item => item.GetProperty("group").GetString() == "behaviour").SelectMany(item => item.GetProperty("parts").EnumerateArray()).Select(Support).ShouldAllBe(support => support == "none");

    [Fact]
    public void A_note_at_the_time_of_the_act_speaks_for_knowledge()
    {
        var before = Recorded("run");
        Recorded("note").Except(before).ShouldContain(part => part.StartsWith('K'));
    }

    [Fact]
    public void A_claim_a_manager_and_an_assessor_move_it_step_by_step()
    {
        story.Support("claim", "S7", "accuracy").ShouldBe("claimed");
        story.Support("confirmation", "S7", "accuracy").ShouldBe("confirmed");
        story.Support("acceptance", "S7", "accuracy").ShouldBe("accepted");
        story.Support("acceptance", "S7", "robustness").ShouldBe("confirmed");
    }

    [Fact]
    public async Task The_engineer_cannot_confirm_what_is_theirs()
    {
        var refused = await story.Engineer.Type("evidence", "confirm", story.Claim, "--observed", "x", "--when", "x", "--where", "x", "--json", "--home", story.Engineer.PathOf(".assay"));
        refused.ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("answer.own-work");
    }

    [Fact]
    public async Task Every_ledger_still_verifies()
    {
        foreach (var desk in new[] { story.Engineer, story.Manager, story.Assessor }) await ThreePeople.In(desk, "ledger verify");
    }

    [Fact]
    public async Task The_manager_reads_what_was_disclosed_and_no_more()
    {
        var claim = (await ThreePeople.In(story.Manager, "ledger", "show", story.Claim, "--json")).Json;
        claim.GetProperty("opened").GetProperty("body.narrative").GetString().ShouldBe("I set the limit with the underwriters and measured where it breaks.");
    }

    [Fact]
    public async Task Each_tick_explains_itself()
    {
        var why = (await ThreePeople.In(story.Engineer, "evidence why S7.accuracy")).Out;
        foreach (var expected in new[] { "S7.accuracy: accepted, current", "rule S7.accuracy/1 holds", "evaluate.performance", "does not show:", $"claim {story.Claim}", "confirmed by", "as manager by their own word", "accepted by" }) why.ShouldContain(expected);
    }

    [Fact]
    public async Task What_was_said_is_read_where_it_is_explained_and_cannot_steer_a_terminal()
    {
        var why = (await ThreePeople.In(story.Engineer, "evidence why S7.accuracy")).Out;
        why.ShouldContain("in their words: She defended the limit. (2 March 2026; model review)");
        why.ShouldContain("in their words: Discussed \uFFFD[2Jon 3 June.");
        why.ShouldNotContain('\u001b');
    }

    [Fact]
    public void The_next_step_is_towards_the_next_support()
    {
        Next("run", "S7").ShouldContain("'assay evidence claim S7.accuracy --narrative …'");
        Next("claim", "S7").ShouldContain("'assay evidence why S7.accuracy' says what to send them");
        Next("confirmation", "S7").ShouldContain("'assay evidence portfolio'");
        Next("run", "B1").ShouldContain("Ask your employer");
    }

    [Fact]
    public async Task Whoever_has_nothing_of_their_own_is_led_to_the_person_whose_records_they_have()
    {
        var claimant = (await ThreePeople.In(story.Assessor, "ledger", "show", story.Claim, "--json")).Json.GetProperty("record").GetProperty("person").GetString();
        (await ThreePeople.In(story.Assessor, "evidence status")).Out.ShouldContain($"'assay evidence status --person {claimant}'");
        (await ThreePeople.In(story.Engineer, "evidence status")).Out.ShouldNotContain("records of others are");
    }

    private string Next(string chapter, string criterion) => story.Parts(chapter, criterion).First().GetProperty("next").GetString()!;

    private static string Support(JsonElement part) => part.GetProperty("support").GetString()!;

    private IEnumerable<string> Recorded(string chapter) => story.Items(chapter).SelectMany(item => item.GetProperty("parts").EnumerateArray().Where(part => Support(part) != "none").Select(part => $"{item.GetProperty("code").GetString()}.{part.GetProperty("id").GetString()}"));
}
