using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Evidence;

public class ClaimVerbTests
{
    [Fact]
    public async Task A_criterion_is_explained_rule_by_rule()
    {
        using var desk = await FramedProject.OnDesk();
        var why = (await desk.Type("evidence why S7.accuracy")).ShouldEndIn(ExitCode.Done).Out;
        why.ShouldContain("rule S7.accuracy/1 does not hold");
        why.ShouldContain("does not show:");
        why.ShouldContain("next:");
    }

    [Fact]
    public async Task A_claim_rests_on_a_decision_note_and_nobody_confirms_their_own()
    {
        using var desk = await FramedProject.OnDesk();
        var note = await NoteAsync(desk);
        var claim = (await desk.Type($"evidence claim S7.accuracy --records {note} --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("id").GetString()!;
        (await StandingAsync(desk)).ShouldBe("claimed");
        (await desk.Type("evidence why S7.accuracy")).ShouldEndIn(ExitCode.Done).Out.ShouldContain($"'assay bundle export {claim} {note} -o claim.assay --disclose own'");
        (await desk.Type("evidence", "confirm", claim, "--observed", "me", "--when", "now", "--where", "here", "--json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("answer.own-work");
        (await desk.Type($"evidence accept {claim} --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("answer.own-work");
        (await desk.Type("evidence", "withdraw", claim, "--json")).ShouldEndIn(ExitCode.BadInput);
        (await desk.Type("evidence", "withdraw", note, "--reason", "I was wrong.", "--json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("answer.no-claim");
        (await desk.Type("evidence", "withdraw", claim, "--reason", "I was wrong.")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("Withdrew your claim");
        (await desk.Type("evidence", "withdraw", claim, "--reason", "I was wrong again.", "--json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("answer.withdrawn");
        (await StandingAsync(desk)).ShouldBe("rejected");
        (await desk.Type("evidence why S7.accuracy")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("in their words: I was wrong.");
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task A_claim_without_words_or_without_records_is_refused()
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type("evidence claim S7.accuracy --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("claim.no-record");
        var charter = (await desk.Type("ledger log --kind frame.charter --json")).Json[0].GetProperty("id").GetString()!;
        (await desk.Type($"evidence claim S7.accuracy --records {charter} --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("claim.no-words");
        (await desk.Type("evidence claim S7.acuracy --narrative x --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("part.unknown");
        (await desk.Type("ledger log --kind evidence --json")).Json.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_file_joins_the_evidence_with_its_declaration_and_its_title_stays_in_the_vault()
    {
        using var desk = await FramedProject.OnDesk();
        desk.Write("Ms Example on limits.pdf", "not empty");
        (await desk.Type("evidence", "add", "Ms Example on limits.pdf", "--for", "S7", "--ai-use", "assisted", "--json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("text.empty");
        var added = (await desk.Type("evidence", "add", "Ms Example on limits.pdf", "--for", "S7", "--ai-use", "none", "--json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("id").GetString()!;
        var shown = (await desk.Type($"ledger show {added} --json")).Json;
        shown.GetProperty("envelope").GetString()!.ShouldNotContain("Example");
        shown.GetProperty("opened").GetProperty("body.title").GetString().ShouldBe("Ms Example on limits.pdf");
        shown.GetProperty("record").GetProperty("body").GetProperty("form").GetString().ShouldBe("document");
        (await desk.Type("evidence", "claim", "S7.accuracy", "--records", added, "--narrative", "The paper sets the limit.")).ShouldEndIn(ExitCode.Done);
        (await StandingAsync(desk)).ShouldBe("claimed");
    }

    [Fact]
    public async Task A_file_is_said_to_be_added_by_what_it_is_called_in_records()
    {
        using var desk = await FramedProject.OnDesk();
        desk.Write("paper.pdf", "not empty");
        (await desk.Type("evidence add paper.pdf --for S11.law --ai-use none")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("the file's own name is sealed");
        (await desk.Type("evidence why S11.law")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("brought for it, and not claimed yet: paper.pdf, record ");
        (await desk.Type("evidence why S11.ethics")).ShouldEndIn(ExitCode.Done).Out.ShouldNotContain("paper.pdf");
        var paper = (await desk.Type("ledger log --kind evidence.artifact --json")).Json[0].GetProperty("id").GetString()!;
        (await desk.Type("evidence", "claim", "S11.law", "--records", paper, "--narrative", "I wrote it.")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("evidence why S11.law")).ShouldEndIn(ExitCode.Done).Out.ShouldNotContain("not claimed yet");
        var help = (await desk.Type("evidence add --help")).Out;
        help.ShouldContain("K25, S11.law.");
    }

    [Fact]
    public async Task What_follows_the_last_dot_of_a_name_is_told_only_when_it_is_a_known_ending()
    {
        using var desk = await FramedProject.OnDesk();
        desk.Write("Feedback from Dr. Miller", "not empty");
        var added = (await desk.Type("evidence", "add", "Feedback from Dr. Miller", "--for", "S7", "--ai-use", "none", "--json")).ShouldEndIn(ExitCode.Done);
        added.Out.ShouldNotContain("miller", Case.Insensitive);
        var shown = (await desk.Type($"ledger show {added.Json.GetProperty("id").GetString()} --json")).Json;
        shown.GetProperty("record").GetProperty("subjects")[0].GetProperty("name").GetString().ShouldBe("other");
        shown.GetProperty("record").GetProperty("body").TryGetProperty("extension", out _).ShouldBeFalse();
        shown.GetProperty("opened").GetProperty("body.title").GetString().ShouldBe("Feedback from Dr. Miller");
    }

    [Fact]
    public async Task A_reflection_ticks_nothing()
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type("evidence", "reflect", "I was too quick.", "--about", "S7.accuracy")).ShouldEndIn(ExitCode.Done);
        (await StandingAsync(desk)).ShouldBe("none");
    }

    private static async Task<string> NoteAsync(Desk desk)
    {
        var charter = (await desk.Type("ledger log --kind frame.charter --json")).Json[0].GetProperty("id").GetString()!;
        return (await desk.Type("note", "--about", charter, "--context", "late payers", "--option", "ask", "--option", "wait", "--choice", "ask first", "--consequences", "a day", "--json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("id").GetString()!;
    }

    private static async Task<string> StandingAsync(Desk desk) =>
        (await desk.Type("evidence why S7.accuracy --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("parts")[0].GetProperty("status").GetProperty("support").GetString()!;
}
