using Assay.Evidence.Checking;
using Assay.Ledger.Keys;

namespace Across.Tests.Evidence.Checking;

public class ValidCheckTests
{
    [Fact]
    public void Passes_when_the_cited_records_meet_a_rule_of_the_part()
    {
        var check = ValidCheck.Of(SomeDossier.Of(SomeDossier.Firing, SomeDossier.File));
        check.Outcome.ShouldBe(CheckOutcome.Pass);
        check.Records.ShouldBe(["firing"]);
        check.Why.ShouldContain("kiln.even");
    }

    [Fact]
    public void Warns_when_a_narrative_or_a_note_says_it_and_a_person_must_judge()
    {
        ValidCheck.Of(SomeDossier.Of(SomeDossier.File) with { HasNarrative = true }).Outcome.ShouldBe(CheckOutcome.Warn);
        var check = ValidCheck.Of(SomeDossier.Of(SomeDossier.Note));
        check.Outcome.ShouldBe(CheckOutcome.Warn);
        check.Records.ShouldBe(["note"]);
    }

    [Fact]
    public void Fails_when_neither_does() => ValidCheck.Of(SomeDossier.Of(SomeDossier.File)).Outcome.ShouldBe(CheckOutcome.Fail);

    [Fact]
    public void Fails_when_the_record_that_would_do_does_not_count() => ValidCheck.Of(SomeDossier.Of(SomeDossier.Firing.By(RecordAttribution.None))).Outcome.ShouldBe(CheckOutcome.Fail);

    [Fact]
    public void Half_of_a_rule_is_no_rule() => ValidCheck.Of(SomeDossier.Of(SomeDossier.Cited("twice", "kiln.firing", "kiln.twice"))).Outcome.ShouldBe(CheckOutcome.Fail);

    [Fact]
    public void Is_unknown_when_nothing_that_is_cited_is_here_or_the_part_is_gone()
    {
        ValidCheck.Of(SomeDossier.Of(SomeDossier.Firing.Missing())).Outcome.ShouldBe(CheckOutcome.Unknown);
        ValidCheck.Of(SomeDossier.On(null, SomeDossier.Firing)).Outcome.ShouldBe(CheckOutcome.Unknown);
    }
}
