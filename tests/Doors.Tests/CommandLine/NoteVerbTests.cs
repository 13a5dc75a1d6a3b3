using Assay.Cli.Terminals;

namespace Doors.Tests.CommandLine;

public class NoteVerbTests
{
    [Fact]
    public async Task A_note_is_recorded_about_a_record_and_its_text_stays_in_the_vault()
    {
        using var desk = await FramedProject.OnDesk();
        var about = (await desk.Type("ledger log --kind frame.charter --json")).Json[0].GetProperty("id").GetString()!;
        var noted = (await desk.Type("note", "--about", about, "--context", "late payers", "--option", "ask", "--option", "wait", "--choice", "ask first", "--consequences", "a day", "--json")).ShouldEndIn(ExitCode.Done).Json;
        var shown = (await desk.Type($"ledger show {noted.GetProperty("id").GetString()} --json")).Json;
        shown.GetProperty("opened").GetProperty("body.choice").GetString().ShouldBe("ask first");
        shown.GetProperty("opened").GetProperty("body.options[1]").GetString().ShouldBe("wait");
        shown.GetProperty("envelope").GetString()!.ShouldNotContain("late payers");
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task It_takes_its_flags_as_its_reference_page_names_them()
    {
        using var desk = await FramedProject.OnDesk();
        var about = (await desk.Type("ledger log --kind frame.charter --json")).Json[0].GetProperty("id").GetString()!;
        (await desk.Type("note", "--about", about, "--context", "x", "--options", "ask", "--options", "wait", "--choice", "ask", "--consequences", "none")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task A_record_without_gates_takes_no_answers_because_they_would_stand_in_the_clear()
    {
        using var desk = await FramedProject.OnDesk();
        var about = (await desk.Type("ledger log --kind frame.charter --json")).Json[0].GetProperty("id").GetString()!;
        var refused = (await desk.Type("note", "--about", about, "--context", "x", "--option", "ask", "--choice", "ask", "--consequences", "none", "--answers", "Ms Example is late", "--json")).ShouldEndIn(ExitCode.BadInput).Problem;
        (refused.GetProperty("code").GetString(), refused.GetProperty("field").GetString()).ShouldBe(("note.no-gate", "answers"));
        (await desk.Type("ledger log --kind note --json")).Json.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Every_empty_part_is_named_at_once()
    {
        using var desk = await FramedProject.OnDesk();
        var about = (await desk.Type("ledger log --kind frame.charter --json")).Json[0].GetProperty("id").GetString()!;
        var refused = (await desk.Type("note", "--about", about, "--context", "x", "--json")).ShouldEndIn(ExitCode.BadInput).Json;
        refused.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("field").GetString()).ShouldBe(["choice", "consequences", "option"]);
    }

    [Fact]
    public async Task Without_flags_it_opens_the_editor()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The editor of this test is a shell script.");
        using var desk = await FramedProject.OnDesk();
        var about = (await desk.Type("ledger log --kind frame.charter --json")).Json[0].GetProperty("id").GetString()!;
        desk["EDITOR"] = $"cp {desk.Write("written.md", "# Context\nseen\n# Options\none\n# Choice\none\n# Consequences\nnone\n")}";
        (await desk.Type($"note --about {about}")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("Noted as record");
    }

    [Fact]
    public async Task Without_an_editor_and_without_flags_nothing_is_recorded()
    {
        using var desk = await FramedProject.OnDesk();
        var about = (await desk.Type("ledger log --kind frame.charter --json")).Json[0].GetProperty("id").GetString()!;
        (await desk.Type($"note --about {about} --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("editor.none");
        (await desk.Type("ledger log --kind note --json")).Json.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_verdict_it_asks_what_the_note_is_about()
    {
        using var desk = await FramedProject.OnDesk();
        (await desk.Type("note", "--context", "x", "--json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("note.no-verdict");
    }
}
