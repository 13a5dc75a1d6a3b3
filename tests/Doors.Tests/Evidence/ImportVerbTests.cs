using Assay.Cli.Terminals;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Evidence;

public class ImportVerbTests
{
    private const string Unknown = "Kiln Operator\n\nSkills\n- **S1**: Stack a kiln.\n- **\\$2**: Weigh up options and write the decision\n  down.\nSomething: else\n\nApproved by the guild.\n";

    private const string Ours =
        """
        id: kiln-operator
        version: 1
        title: Kiln Operator
        kind: competence
        source: the guild
        freshness: {current_months: 12, stale_months: 36}
        criteria:
          - {code: S1, group: skill, title: Pots go into the kiln, parts: [{id: whole, title: Pots are stacked, next: stack}]}
          - {code: S9, group: skill, title: Pots come out, parts: [{id: whole, title: Pots are unpacked, next: unpack}]}
        """;

    [Fact]
    public async Task An_unknown_standard_gets_proposals_that_load_and_its_wording_is_shown()
    {
        using var desk = await FramedProject.OnDesk();
        desk.Write("kiln.txt", Unknown);
        var answer = (await desk.Type("evidence import kiln.txt --json")).ShouldEndIn(ExitCode.Done).Json;
        (answer.GetProperty("standard").GetString(), answer.GetProperty("hadRules").GetBoolean(), answer.GetProperty("proposals").GetString()).ShouldBe(("kiln-operator", false, "kiln.rules.yaml"));
        answer.GetProperty("unread").EnumerateArray().ShouldHaveSingleItem().GetProperty("line").GetInt64().ShouldBe(9);
        var status = (await desk.Type("evidence status --standard kiln.rules.yaml --only S2")).ShouldEndIn(ExitCode.Done).Out;
        status.ShouldContain("its owner's words: Weigh up options and write the decision down. Something: else");
        var record = (await desk.Type($"ledger show {answer.GetProperty("id").GetString()} --json")).Json;
        record.GetProperty("envelope").GetString()!.ShouldNotContain("Weigh up");
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task Proposals_are_never_written_over_a_file_and_then_nothing_is_recorded()
    {
        using var desk = await FramedProject.OnDesk();
        desk.Write("kiln.txt", Unknown);
        desk.Write("kiln.rules.yaml", "mine");
        (await desk.Type("evidence import kiln.txt --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("import.output");
        File.ReadAllText(desk.PathOf("kiln.rules.yaml")).ShouldBe("mine");
        (await desk.Type("ledger log --kind evidence --json")).Json.GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("evidence import nowhere.txt")]
    [InlineData("evidence import nothing.txt")]
    [InlineData("release capacity nowhere --load 1 --latency 1")]
    [InlineData("monitor run rows.csv --project nowhere")]
    public async Task What_is_refused_makes_no_home_and_no_key(string line)
    {
        using var desk = new Desk();
        desk.Write("nothing.txt", "\n");
        (await desk.Type(line)).ShouldEndIn(ExitCode.BadInput);
        Directory.Exists(desk.PathOf(".assay")).ShouldBeFalse();
        var keys = Path.Combine(desk.Folder, "config", "assay", "keys", "logs");
        (Directory.Exists(keys) ? Directory.GetFiles(keys) : []).ShouldBeEmpty();
    }

    [Fact]
    public async Task Wording_is_attached_by_code_to_rules_that_are_named()
    {
        using var desk = await FramedProject.OnDesk();
        desk.Write("kiln.txt", Unknown);
        desk.Write("kiln.yaml", Ours);
        var answer = (await desk.Type("evidence import kiln.txt --standard kiln.yaml --json")).ShouldEndIn(ExitCode.Done).Json;
        Texts(answer, "attached").ShouldBe(["S1"]);
        Texts(answer, "withoutRules").ShouldBe(["S2"]);
        Texts(answer, "notInFile").ShouldBe(["S9"]);
        answer.TryGetProperty("proposals", out _).ShouldBeFalse();
        var items = (await desk.Type("evidence status --standard kiln.yaml --json")).Json.GetProperty("items");
        items[0].GetProperty("wording").GetString().ShouldBe("Stack a kiln.");
        items[1].TryGetProperty("wording", out _).ShouldBeFalse();
        (await desk.Type("evidence why S1 --standard kiln.yaml")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("its owner's words: Stack a kiln.");
    }

    [Fact]
    public async Task The_newest_import_words_a_standard()
    {
        using var desk = await FramedProject.OnDesk();
        desk.Write("kiln.yaml", Ours);
        desk.Write("old.txt", "S1: Old words.\n");
        desk.Write("new.csv", "code;statement\nS1;New words.\n");
        foreach (var file in new[] { "old.txt", "new.csv" }) (await desk.Type($"evidence import {file} --standard kiln.yaml")).ShouldEndIn(ExitCode.Done);
        (await desk.Type("evidence status --standard kiln.yaml --only S1")).Out.ShouldContain("its owner's words: New words.");
    }

    [Theory]
    [InlineData("nowhere.txt", "import.no-file")]
    [InlineData("empty.txt", "import.nothing-readable")]
    [InlineData("kiln.txt --standard nowhere.yaml", "standard.no-file")]
    [InlineData("kiln.txt --standard nowhere", "standard.unknown")]
    [InlineData("k.txt --standard kiln.yaml", "import.no-shared-code")]
    [InlineData("kiln.txt --output no/such/folder.yaml", "import.output")]
    public async Task What_cannot_be_imported_is_one_problem_and_leaves_no_record(string line, string code)
    {
        using var desk = await FramedProject.OnDesk();
        desk.Write("kiln.txt", Unknown);
        desk.Write("k.txt", "K7: Clays.\n");
        desk.Write("empty.txt", "\n");
        desk.Write("kiln.yaml", Ours);
        (await desk.Type($"evidence import {line} --json")).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe(code);
        (await desk.Type("ledger log --kind evidence --json")).Json.GetArrayLength().ShouldBe(0);
    }

    private static IEnumerable<string?> Texts(System.Text.Json.JsonElement answer, string property) => answer.GetProperty(property).EnumerateArray().Select(text => text.GetString());
}
