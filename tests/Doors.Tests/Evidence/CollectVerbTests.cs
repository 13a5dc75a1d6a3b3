using System.Diagnostics;
using System.Text.Json;
using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Evidence;

public class CollectVerbTests
{
    private const string Report = "# Robustness report\n\nRobustness under disturbed inputs is measured.\n\nMs Example of the credit team asked for it.\n";

    [Fact]
    public async Task Work_is_found_where_it_lies_and_a_second_look_adds_nothing()
    {
        using var desk = await FramedProject.OnDesk();
        var found = (await CollectAsync(desk)).GetProperty("found").EnumerateArray().ShouldHaveSingleItem();
        found.GetProperty("isNew").GetBoolean().ShouldBeTrue();
        found.GetProperty("source").GetString().ShouldBe("document");
        found.GetProperty("suggestions").EnumerateArray().Select(each => each.GetProperty("part").GetString()).ShouldContain("S7.robustness");
        var again = (await CollectAsync(desk)).GetProperty("found").EnumerateArray().ShouldHaveSingleItem();
        again.GetProperty("isNew").GetBoolean().ShouldBeFalse();
        again.GetProperty("id").GetString().ShouldBe(found.GetProperty("id").GetString());
        (await desk.Type("ledger log --kind evidence.collected --json")).Json.GetArrayLength().ShouldBe(1);
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task What_was_found_stands_sealed_in_the_envelope_and_open_in_the_vault()
    {
        using var desk = await FramedProject.OnDesk();
        var shown = (await desk.Type($"ledger show {await IdAsync(desk)} --json")).Json;
        var envelope = shown.GetProperty("envelope").GetString()!;
        foreach (var word in new[] { "report.md", "Robustness report", "disturbed", "Example" }) envelope.ShouldNotContain(word);
        shown.GetProperty("opened").GetProperty("body.origin").GetString().ShouldBe("work/report.md");
        shown.GetProperty("opened").GetProperty("body.title").GetString().ShouldBe("Robustness report");
    }

    [Fact]
    public async Task The_owners_wording_is_used_once_it_is_imported()
    {
        using var desk = await FramedProject.OnDesk();
        desk.Write("owner.txt", "S7: Calibrate zymurgical flanges before each symposium.\n");
        desk.Write("flanges.md", "We calibrate zymurgical flanges before each symposium.\n");
        (await desk.Type("evidence import owner.txt --standard level-6-ai-engineer")).ShouldEndIn(ExitCode.Done);
        var suggestions = (await desk.Type("evidence collect flanges.md --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("found")[0].GetProperty("suggestions").EnumerateArray();
        suggestions.First().GetProperty("part").GetString()!.ShouldStartWith("S7.");
    }

    [Fact]
    public async Task A_suggestion_ticks_nothing_and_neither_does_accepting_it()
    {
        using var desk = await FramedProject.OnDesk();
        var before = await SupportAsync(desk);
        var id = await IdAsync(desk);
        (await SupportAsync(desk)).ShouldBe(before);
        (await desk.Type($"evidence answer {id} --accept S7.robustness")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("no claim yet");
        (await SupportAsync(desk)).ShouldBe(before);
        (await desk.Type("evidence", "claim", "S7.robustness", "--records", id, "--narrative", "The report is mine.")).ShouldEndIn(ExitCode.Done);
        (await SupportAsync(desk)).ShouldBe("claimed");
    }

    [Fact]
    public async Task A_refusal_is_kept_and_the_same_words_are_not_suggested_again()
    {
        using var desk = await FramedProject.OnDesk();
        var id = await IdAsync(desk);
        var open = await OpenAsync(desk);
        (await desk.Type("evidence", "answer", id, "--refuse", "S7.robustness", "--reason", "It only says that somebody did.")).ShouldEndIn(ExitCode.Done);
        (await OpenAsync(desk)).ShouldBe(open - 1);
        desk.Write("work/report.md", Report + "\nA sentence more at its end.\n");
        var changed = (await CollectAsync(desk)).GetProperty("found")[0];
        changed.GetProperty("isNew").GetBoolean().ShouldBeTrue();
        changed.GetProperty("suggestions").EnumerateArray().Select(each => each.GetProperty("part").GetString()).ShouldNotContain("S7.robustness");
        (await desk.Type("evidence suggestions --all --json")).Json.GetProperty("items").EnumerateArray().ShouldContain(item => item.GetProperty("state").GetString() == "refused");
    }

    [Fact]
    public async Task An_answer_that_says_nothing_clear_is_refused_whole()
    {
        using var desk = await FramedProject.OnDesk();
        var id = await IdAsync(desk);
        var charter = (await desk.Type("ledger log --kind frame.charter --json")).Json[0].GetProperty("id").GetString()!;
        (await Code($"evidence answer {id}")).ShouldBe("suggestion.nothing");
        (await Code($"evidence answer {id} --refuse S7.robustness")).ShouldBe("suggestion.no-reason");
        (await Code($"evidence answer {id} --accept B99.nothing")).ShouldBe("suggestion.not-suggested");
        (await Code($"evidence answer {id} --accept S7.robustness --refuse s7.robustness --reason x")).ShouldBe("suggestion.both");
        (await Code($"evidence answer {charter} --accept S7.robustness")).ShouldBe("suggestion.not-collected");
        (await desk.Type("ledger log --kind evidence.answer --json")).Json.GetArrayLength().ShouldBe(0);
        async Task<string?> Code(string line) => (await desk.Type($"{line} --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString();
    }

    [Fact]
    public async Task A_repository_is_collected_by_the_signers_address_with_its_progress_beside_the_answer()
    {
        using var desk = await FramedProject.OnDesk();
        Git(desk, "init -q repository");
        File.WriteAllText(Path.Combine(desk.Work, "repository", "a.py"), "pass");
        Git(desk, "-C repository add -A");
        Git(desk, "-C repository -c user.name=Tester -c user.email=tester@example.org commit -q -m Measure-the-calibration-of-it");
        Git(desk, "-C repository remote add origin https://token@git.example/team/service.git");
        var typed = (await desk.Type("evidence collect repository --json")).ShouldEndIn(ExitCode.Done);
        var found = typed.Json.GetProperty("found").EnumerateArray().ShouldHaveSingleItem();
        found.GetProperty("origin").GetString().ShouldBe("https://git.example/team/service.git");
        found.GetProperty("counts").GetProperty("commits").GetInt32().ShouldBe(1);
        found.GetProperty("match").GetString().ShouldBe("address");
        typed.Error.ShouldContain("reading the history");
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_the_rest_is_collected()
    {
        using var desk = await FramedProject.OnDesk();
        desk.Write("work/broken.docx", "no zip");
        var answer = await CollectAsync(desk);
        answer.GetProperty("found").GetArrayLength().ShouldBe(1);
        answer.GetProperty("leftOut").EnumerateArray().ShouldHaveSingleItem().GetProperty("place").GetString().ShouldBe("work/broken.docx");
        (await desk.Type("evidence collect nowhere --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("collect.no-place");
        (await desk.Type("evidence collect work --source gti --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("collect.unknown-source");
    }

    private static async Task<JsonElement> CollectAsync(Desk desk)
    {
        if (!File.Exists(desk.PathOf("work/report.md"))) desk.Write("work/report.md", Report);
        return (await desk.Type("evidence collect work --json")).ShouldEndIn(ExitCode.Done).Json;
    }

    private static async Task<string> IdAsync(Desk desk) => (await CollectAsync(desk)).GetProperty("found")[0].GetProperty("id").GetString()!;

    private static async Task<int> OpenAsync(Desk desk) => (await desk.Type("evidence suggestions --json")).ShouldEndIn(ExitCode.Done).Json.GetProperty("open").GetInt32();

    private static async Task<string?> SupportAsync(Desk desk) =>
        (await desk.Type("evidence status --only S7 --json")).Json.GetProperty("items")[0].GetProperty("parts").EnumerateArray().Single(part => part.GetProperty("id").GetString() == "robustness").GetProperty("support").GetString();

    private static void Git(Desk desk, string arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments.Split(' ')) { WorkingDirectory = desk.Work })!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
    }
}
