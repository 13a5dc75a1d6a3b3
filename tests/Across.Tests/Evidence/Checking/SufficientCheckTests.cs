using Assay.Evidence.Checking;
using Assay.Ledger.Keys;

namespace Across.Tests.Evidence.Checking;

public class SufficientCheckTests
{
    private static readonly DateTimeOffset Spring = SomeTallies.Now.AddMonths(-2);

    [Fact]
    public void Passes_for_two_kinds_of_two_months_that_meet_the_rule() => Of(SomeDossier.Firing, SomeDossier.Note.Of(Spring)).Outcome.ShouldBe(CheckOutcome.Pass);

    [Fact]
    public void Warns_for_one_kind_of_record()
    {
        var check = Of(SomeDossier.Firing, SomeDossier.Cited("again", "kiln.firing", "kiln.even").Of(Spring));
        check.Outcome.ShouldBe(CheckOutcome.Warn);
        check.Why.ShouldContain("one kind");
    }

    [Fact]
    public void Warns_for_one_project_in_one_month()
    {
        var check = Of(SomeDossier.Firing, SomeDossier.Note);
        check.Outcome.ShouldBe(CheckOutcome.Warn);
        check.Why.ShouldContain("one project in one month");
        Of(SomeDossier.Firing, SomeDossier.Note.Of(SomeDossier.Note.Found!.At, "south")).Outcome.ShouldBe(CheckOutcome.Pass);
    }

    [Fact]
    public void Warns_when_no_rule_says_what_is_enough() => SufficientCheck.Of(SomeDossier.On(SomeStandard.Kind, SomeDossier.Firing, SomeDossier.Note.Of(Spring))).Outcome.ShouldBe(CheckOutcome.Warn);

    [Fact]
    public void Fails_below_the_least_number_of_records_or_of_projects_of_the_rule()
    {
        CitedEvidence[] three = [SomeDossier.Firing, SomeDossier.Cited("2", "kiln.firing", "kiln.even").Of(Spring), SomeDossier.Cited("3", "kiln.bath", "kiln.even")];
        Wide(three[..2]).Outcome.ShouldBe(CheckOutcome.Fail);
        Wide(three).Outcome.ShouldBe(CheckOutcome.Fail);
        Wide([three[0], three[1], three[2].Of(Spring, "south")]).Outcome.ShouldBe(CheckOutcome.Pass);
    }

    [Fact]
    public void Fails_when_nothing_counts() => Of(SomeDossier.Firing.By(RecordAttribution.None)).Outcome.ShouldBe(CheckOutcome.Fail);

    [Fact]
    public void Is_unknown_when_nothing_that_is_cited_is_here() => Of(SomeDossier.Firing.Missing()).Outcome.ShouldBe(CheckOutcome.Unknown);

    private static QualityCheck Of(params CitedEvidence[] cites) => SufficientCheck.Of(SomeDossier.Of(cites));

    private static QualityCheck Wide(CitedEvidence[] cites) => SufficientCheck.Of(SomeDossier.On(SomeStandard.Wide, cites));
}
