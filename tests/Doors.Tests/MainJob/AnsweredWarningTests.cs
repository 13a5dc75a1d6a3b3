using System.Text.Json;
using Assay.Cli.Terminals;

namespace Doors.Tests.MainJob;

[Collection(MainJobRun.Name)]
public sealed class AnsweredWarningTests(WarnedDesk warned) : IClassFixture<WarnedDesk>
{
    private const string Gate = "accuracy at least 0.999";

    [Fact]
    public void Before_a_note_the_warning_is_open() =>
        warned.Before.ShouldEndIn(ExitCode.Done).Out.ShouldContain($"What next\n  Answer this with a decision note ('assay note'): {Gate} does not hold.");

    [Fact]
    public void A_note_can_answer_nothing_but_a_gate_of_the_verdict_and_is_told_which_there_are()
    {
        var refused = warned.Mistaken.ShouldEndIn(ExitCode.BadInput).Problem;
        refused.GetProperty("code").GetString().ShouldBe("note.no-gate");
        refused.GetProperty("expected").GetString()!.ShouldContain(Gate);
    }

    [Fact]
    public void After_a_note_the_run_says_that_it_is_answered_and_asks_no_more()
    {
        var after = warned.After.ShouldEndIn(ExitCode.Done).Out;
        after.ShouldContain("nothing to do");
        after.ShouldContain($"Every warning is answered, so the model may go on to release: see 'assay ledger show {warned.Note}'.");
        after.ShouldNotContain("What next");
        after.ShouldNotContain("once 1 warning", Case.Sensitive, "what is done is not asked for again");
        after.ShouldContain("WARN ", Case.Sensitive, "the gate itself stays failed");
    }

    [Fact]
    public void The_status_names_gate_and_note()
    {
        var answered = warned.Status.ShouldEndIn(ExitCode.Done).Json.GetProperty("answered").EnumerateArray().ShouldHaveSingleItem();
        answered.GetProperty("gate").GetString().ShouldBe(Gate);
        answered.GetProperty("note").GetString().ShouldBe(warned.Note);
    }

    [Fact]
    public void The_report_and_the_model_card_show_the_answer_and_not_its_words()
    {
        var report = File.ReadAllText(Path(warned.AfterJson, "report"));
        report.ShouldContain("Fit to release: a decision note answers each warning");
        report.ShouldContain("Answered by a decision note");
        report.ShouldNotContain("nobody waits");
        File.ReadAllText(Path(warned.AfterJson, "modelCard")).ShouldContain("- Decision note: leaf ");
        File.ReadAllText(Path(warned.BeforeJson, "report")).ShouldNotContain("Answered by a decision note", Case.Sensitive, "an earlier report is kept as it was");
    }

    [Fact]
    public void A_sentence_that_is_answered_in_the_project_file_stands_in_the_next_report_though_the_verdict_is_the_same()
    {
        MortgageDesk.Ran(warned.Relicensed).ShouldNotContain("evaluate/verdict");
        var report = File.ReadAllText(Path(warned.Relicensed.Json, "report"));
        report.ShouldContain("by agreement with the bank");
        report.ShouldContain("Answered by a decision note");
    }

    [Fact]
    public void A_new_verdict_wants_a_note_of_its_own()
    {
        warned.Judged.ShouldEndIn(ExitCode.Done).Json.GetProperty("answered").GetArrayLength().ShouldBe(0);
        File.ReadAllText(Path(warned.Judged.Json, "report")).ShouldContain("Fit to release once a decision note answers each warning");
    }

    private static string Path(JsonElement run, string file) => run.GetProperty(file).GetString()!;
}
