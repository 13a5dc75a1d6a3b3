using Assay.Evidence.Checking;
using Assay.Evidence.Portfolio;
using Assay.Ledger.Keys;

namespace Across.Tests.Evidence.Checking;

public class ReliableCheckTests
{
    [Fact]
    public void Passes_when_all_is_here_unchanged_and_another_person_confirmed_it()
    {
        var check = Of([SomeDossier.Confirmation], SomeDossier.Firing, SomeDossier.Evaluation);
        check.Outcome.ShouldBe(CheckOutcome.Pass);
        check.Records.ShouldBe(["firing", "evaluation", "confirmation"]);
    }

    [Fact]
    public void Warns_when_nobody_else_whose_key_counts_has_confirmed_it()
    {
        Of([], SomeDossier.Firing).Outcome.ShouldBe(CheckOutcome.Warn);
        Of([SomeDossier.Confirmation with { Attribution = RecordAttribution.None }], SomeDossier.Firing).Outcome.ShouldBe(CheckOutcome.Warn);
        Of([SomeDossier.Confirmation with { Person = SomeTallies.Ada }], SomeDossier.Firing).Outcome.ShouldBe(CheckOutcome.Warn);
        Of([SomeDossier.Confirmation with { Kind = Authenticity.Kind.Name }], SomeDossier.Firing).Outcome.ShouldBe(CheckOutcome.Warn);
    }

    [Fact]
    public void Warns_when_the_test_set_was_opened_more_than_once() => Of([SomeDossier.Confirmation], SomeDossier.Evaluation with { TestSetOpenings = 2 }).Outcome.ShouldBe(CheckOutcome.Warn);

    [Fact]
    public void Is_unknown_when_nothing_says_how_often_it_was_opened() => Of([SomeDossier.Confirmation], SomeDossier.Evaluation with { TestSetOpenings = null }).Outcome.ShouldBe(CheckOutcome.Unknown);

    [Fact]
    public void Fails_when_a_cited_record_is_missing_or_changed()
    {
        Of([SomeDossier.Confirmation], SomeDossier.Firing, SomeDossier.Note.Missing()).Outcome.ShouldBe(CheckOutcome.Fail);
        Of([SomeDossier.Confirmation], SomeDossier.Firing with { IsUnchanged = false }).Outcome.ShouldBe(CheckOutcome.Fail);
    }

    [Fact]
    public void Fails_when_it_was_rejected_by_a_key_that_counts()
    {
        Of([SomeDossier.Confirmation, SomeDossier.Rejection], SomeDossier.Firing).Outcome.ShouldBe(CheckOutcome.Fail);
        Of([SomeDossier.Confirmation, SomeDossier.Rejection with { Attribution = RecordAttribution.None }], SomeDossier.Firing).Outcome.ShouldBe(CheckOutcome.Pass);
    }

    [Fact]
    public void A_claim_has_five_checks_and_no_sum_of_them() =>
        ClaimChecks.Of(SomeDossier.Of(SomeDossier.Firing)).Checks.Select(check => check.Quality).ShouldBe(Enum.GetValues<EvidenceQuality>());

    private static QualityCheck Of(CheckedAnswer[] answers, params CitedEvidence[] cites) => ReliableCheck.Of(SomeDossier.Of(cites) with { Answers = [.. answers] });
}
