using System.Text;
using Assay.Evidence.Notes;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Ledger.Facts;

namespace Across.Tests.Evidence.Standards;

public class StandardReaderTests
{
    private static readonly FactCatalogue Facts = new(NoteFacts.All);

    [Fact]
    public void A_rule_may_name_a_fact_and_a_note_about_one() =>
        Read("- {facts: [note.gate-answered, \"note:note.options-weighed\"], records: 2}").Required.Find("s1")!.Part("one")!.Rules.ShouldHaveSingleItem().Records.ShouldBe(2);

    [Fact]
    public void A_fact_that_no_room_declares_is_refused_with_the_nearest_that_one_does()
    {
        var problem = Read("- {facts: [note.gate-answerd]}").Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("standard.unknown-fact");
        problem.Remedy.ShouldContain("note.gate-answered");
    }

    [Fact]
    public void A_note_about_an_unknown_fact_is_refused_too() =>
        Read("- {facts: [\"note:note.nothing-of-the-kind\"]}").Problems.ShouldHaveSingleItem().Code.ShouldBe("standard.unknown-fact");

    [Fact]
    public void What_is_to_be_shown_again_has_to_be_one_of_the_rules_facts()
    {
        Read("- {facts: [note.gate-answered], records: 2, months: 2, repeated: [note.gate-answered]}").Required.Find("s1")!.Part("one")!.Rules.ShouldHaveSingleItem().MonthsOf("note.gate-answered").ShouldBe(2);
        var problem = Read("- {facts: [note.gate-answered], records: 2, repeated: [note.options-weighed]}").Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Value).ShouldBe(("standard.repeated", "note.options-weighed"));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var twice = Text("- {facts: [note.other]}") + Criterion("S1", "two", "freshness: {current_months: 12, stale_months: 6}");
        StandardReader.Read(Encoding.UTF8.GetBytes(twice), "some.yaml", Facts).Problems.Select(problem => problem.Code).ShouldBe(["standard.code-twice", "standard.unknown-fact", "standard.window"], ignoreOrder: true);
    }

    [Fact]
    public void A_standard_that_does_not_come_with_the_program_is_not_guessed()
    {
        var problem = StandardLibrary.Read("nist-ai-rfm", Facts).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("standard.unknown");
        problem.Remedy.ShouldContain("nist-ai-rmf");
    }

    private static Outcome<Standard> Read(string rule) => StandardReader.Read(Encoding.UTF8.GetBytes(Text(rule)), "some.yaml", Facts);

    private static string Text(string rule) =>
        $"id: some\nversion: 1\ntitle: Some standard\nkind: competence\nsource: us\nfreshness: {{current_months: 12, stale_months: 36}}\ncriteria:\n{Criterion("S1", "one", $"rules:\n          {rule}")}";

    private static string Criterion(string code, string part, string more) =>
        $"  - code: {code}\n    group: skill\n    title: Some skill\n    parts:\n      - id: {part}\n        title: a part\n        next: Do it.\n        {more}\n";
}
