using System.Text;
using Assay.Evidence.Importing;
using Assay.Evidence.Notes;
using Assay.Evidence.Standards;
using Assay.Ledger.Facts;
using CsCheck;

namespace Across.Tests.Evidence.Importing;

public class ProposedRulesTests
{
    private static readonly FactCatalogue Facts = new(NoteFacts.All);

    private static readonly Standard Known = StandardReader.Read(
        """
        id: known
        version: 1
        title: Known
        kind: competence
        source: us
        freshness: {current_months: 1, stale_months: 2}
        criteria:
          - {code: S10, group: skill, title: Watch the heat, parts: [{id: drift, title: Drift of a firing is noticed, rules: [{facts: [note.options-weighed], records: 2}], next: do}]}
          - {code: K1, group: knowledge, title: Tell clays apart, parts: [{id: clay, title: Clays, next: do}]}
        """u8, "known.yaml", Facts).Required;

    [Fact]
    public void What_is_proposed_loads_and_ticks_nothing_until_somebody_edits_it()
    {
        var (yaml, proposed) = new ProposedRules([Known]).Write(Kiln(), "kiln", "Kiln: \"#1\"\n---");
        proposed.ShouldBeGreaterThan(0);
        yaml.ShouldContain("near to S10.drift of known");
        var loaded = StandardReader.Read(Encoding.UTF8.GetBytes(yaml), "kiln.yaml", Facts).Required;
        loaded.Criteria.Select(criterion => criterion.Code).ShouldBe(KilnOperator.Codes);
        loaded.Criteria.SelectMany(criterion => criterion.Parts).ShouldAllBe(part => part.Rules.IsEmpty);
        var edited = StandardReader.Read(Encoding.UTF8.GetBytes(yaml.Replace("#rules: ", "rules: ")), "kiln.yaml", Facts).Required;
        edited.Find("S10")!.Parts[0].Rules.ShouldHaveSingleItem().Records.ShouldBe(2);
    }

    [Fact]
    public void Whatever_the_wording_is_the_file_loads() => Gen.Select(Gen.String[1, 200], Gen.String[1, 30]).Sample((wording, code) =>
    {
        if (string.IsNullOrWhiteSpace(wording) || CodeForm.OfCell(code) is not { } plain) return true;
        var list = new StatementList();
        list.Add(new OwnerStatement(plain, "skill", wording + " heat drift of a firing", 1));
        var (yaml, _) = new ProposedRules([Known]).Write(list.ToStandard(SourceFormat.Csv, null), "kiln", wording);
        return StandardReader.Read(Encoding.UTF8.GetBytes(yaml), "kiln.yaml", Facts) is { Succeeded: true } read ? read.Value.Criteria.Length == 1 : throw new InvalidOperationException(yaml);
    });

    [Fact]
    public void A_standard_is_known_by_its_codes_and_its_words_together()
    {
        StandardMatch.Best(Kiln(), [Known])!.Standard.Id.ShouldBe("known");
        var other = OwnerStandardReader.Read("K1: Bread and flour.\nS10: Knead dough.\nS11: Watch the heat of ovens.\nS12: Notice drift.\nS13: A firing of ovens.\nB1: Clays.\n"u8, "baker.txt").Required;
        StandardMatch.Best(other, [Known]).ShouldBeNull();
    }

    [Theory]
    [InlineData("Kiln Operator (Level 3)", "kiln-operator-level-3")]
    [InlineData("—", "imported-standard")]
    [InlineData("été", "t")]
    public void An_identifier_is_made_from_a_name(string name, string id) => ProposedRules.Identifier(name).ShouldBe(id);

    private static OwnerStandard Kiln() => OwnerStandardReader.Read(Encoding.UTF8.GetBytes(KilnOperator.Text), "kiln.txt").Required;
}
