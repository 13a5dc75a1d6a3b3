using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Evidence.Index;
using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;

namespace Across.Tests.Evidence.Coverage;

public class ClaimFoldTests
{
    private static readonly PartReference Fire = new(SomeStandard.Id, "S1", "fire");
    private static readonly PartReference Wide = new(SomeStandard.Id, "S1", "wide");
    private static readonly PartReference Kind = new(SomeStandard.Id, "B1", "kind");
    private static readonly Sealed Said = new(Digest.Of("said"));
    private static readonly IndexedRecord Work = SomeActs.Work;

    private readonly SomeActs _acts = new();

    [Fact]
    public void A_claim_on_own_live_work_is_claimed_and_as_old_as_the_work()
    {
        Claims(Fire);
        var claim = _acts.Claims.ShouldHaveSingleItem();
        claim.Support.ShouldBe(Support.Claimed);
        claim.Newest.ShouldBe(Work.At);
    }

    [Fact]
    public void A_claim_on_anothers_work_on_rehearsed_work_or_on_nothing_stands_for_nothing()
    {
        Claims(Fire, Work with { Person = SomeTallies.Ben });
        Claims(Fire, Work with { Context = RecordContext.Rehearsal });
        Claims(Fire, Work with { Attribution = RecordAttribution.None });
        _acts.Add(SomeTallies.Ada, ClaimOf(Fire));
        _acts.Claims.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("key.enrolment")]
    [InlineData("evidence.claim")]
    [InlineData("evidence.reflection")]
    public void A_claim_rests_on_no_key_no_claim_and_no_reflection(string kind)
    {
        Claims(Fire, Work with { Kind = kind });
        _acts.Claims.ShouldBeEmpty();
    }

    [Fact]
    public void A_claim_without_words_needs_a_decision_note()
    {
        _acts.Add(SomeTallies.Ada, ClaimOf(Fire) with { Narrative = null }, Work);
        _acts.Claims.ShouldBeEmpty();
        _acts.Add(SomeTallies.Ada, ClaimOf(Fire) with { Narrative = null }, Work with { Kind = "note.decision" });
        _acts.Claims.ShouldHaveSingleItem();
    }

    [Fact]
    public void Another_person_confirms_and_a_third_accepts()
    {
        var claim = Claims(Fire);
        Confirm(claim, SomeTallies.Ben, Fire);
        _acts.Claims[0].Support.ShouldBe(Support.Confirmed);
        Accept(claim, SomeTallies.Cleo, Fire);
        _acts.Claims[0].Support.ShouldBe(Support.Accepted);
        Confirm(claim, SomeTallies.Ben, Fire);
        _acts.Claims[0].Support.ShouldBe(Support.Accepted);
        _acts.Claims[0].Answers.Select(answer => answer.Person).ShouldBe([SomeTallies.Ben, SomeTallies.Cleo, SomeTallies.Ben]);
    }

    [Fact]
    public void Nobody_confirms_or_accepts_their_own_work_nor_accepts_what_they_confirmed()
    {
        var claim = Claims(Fire);
        Confirm(claim, SomeTallies.Ada, Fire);
        Accept(claim, SomeTallies.Ada, Fire);
        _acts.Claims[0].Support.ShouldBe(Support.Claimed);
        Confirm(claim, SomeTallies.Ben, Fire);
        Accept(claim, SomeTallies.Ben, Fire);
        _acts.Claims[0].Support.ShouldBe(Support.Confirmed);
    }

    [Fact]
    public void A_claimants_own_key_cannot_attest_somebody_elses_session()
    {
        var claim = Claims(Fire);
        _acts.Add(SomeTallies.Ben, ConfirmationOf(claim, Fire), about: claim, change: indexed => indexed with { Attribution = RecordAttribution.Session, Holder = SomeTallies.Ada });
        _acts.Claims[0].Support.ShouldBe(Support.Claimed);
        _acts.Add(SomeTallies.Ben, ConfirmationOf(claim, Fire), about: claim, change: indexed => indexed with { Attribution = RecordAttribution.Session, Holder = "server" });
        _acts.Claims[0].Answers.ShouldHaveSingleItem().BySession.ShouldBeTrue();
    }

    [Fact]
    public void An_answer_to_another_claim_of_the_same_id_answers_nothing()
    {
        var claim = Claims(Fire);
        _acts.Add(SomeTallies.Ben, ConfirmationOf(claim, Fire), about: claim, envelope: Digest.Of("another claim"));
        _acts.Add(SomeTallies.Ben, ConfirmationOf(claim, Fire) with { Claimant = SomeTallies.Cleo }, about: claim);
        _acts.Claims[0].Support.ShouldBe(Support.Claimed);
    }

    [Fact]
    public void A_confirmation_that_was_imported_before_its_claim_counts()
    {
        var claim = Claims(Fire);
        Confirm(claim, SomeTallies.Ben, Fire);
        _acts.Reverse();
        _acts.Claims[0].Support.ShouldBe(Support.Confirmed);
    }

    [Fact]
    public void A_confirmation_reaches_the_parts_that_it_names_and_no_others()
    {
        var claim = _acts.Add(SomeTallies.Ada, ClaimOf(Fire, Wide), Work);
        Confirm(claim, SomeTallies.Ben, Wide);
        _acts.Claims.Select(standing => (standing.Part.Part, standing.Support)).ShouldBe([("fire", Support.Claimed), ("wide", Support.Confirmed)]);
    }

    [Fact]
    public void A_signature_that_does_not_count_confirms_nothing()
    {
        var claim = Claims(Fire);
        _acts.Add(SomeTallies.Ben, ConfirmationOf(claim, Fire), about: claim, change: indexed => indexed with { Attribution = RecordAttribution.None });
        _acts.Claims[0].Support.ShouldBe(Support.Claimed);
    }

    [Fact]
    public void What_only_the_employer_can_verify_is_confirmed_by_nobody_else()
    {
        var claim = Claims(Kind);
        Confirm(claim, SomeTallies.Ben, Kind);
        Judged(Kind).Support.ShouldBe(Support.Claimed);
        _acts.Add(SomeTallies.Cleo, ConfirmationOf(claim, Kind) with { Capacity = Capacity.Employer }, about: claim);
        Judged(Kind).Support.ShouldBe(Support.Confirmed);
    }

    [Fact]
    public void A_rejected_claim_stays_rejected_and_a_new_one_answers_it()
    {
        var claim = Claims(Fire);
        Reject(claim, SomeTallies.Ben);
        Confirm(claim, SomeTallies.Cleo, Fire);
        _acts.Claims[0].Support.ShouldBe(Support.Rejected);
        Claims(Fire);
        Judged(Fire).Support.ShouldBe(Support.Claimed);
    }

    [Fact]
    public void What_an_assessor_accepted_a_stranger_cannot_undo()
    {
        var claim = Claims(Fire);
        Accept(claim, SomeTallies.Cleo, Fire);
        Reject(claim, SomeTallies.Ben);
        _acts.Claims[0].Support.ShouldBe(Support.Accepted);
        Reject(claim, SomeTallies.Cleo);
        _acts.Claims[0].Support.ShouldBe(Support.Rejected);
    }

    [Fact]
    public void A_rejected_record_no_longer_ticks_the_part_and_another_does()
    {
        var record = Work with { Project = "north", At = SomeTallies.Of("kiln.even").Newest, Facts = ["kiln.even"] };
        _acts.Add(SomeTallies.Ben, RejectionOf(record.Id), record);
        Judged(Fire, SomeTallies.Of("kiln.even")).Support.ShouldBe(Support.Rejected);
        Judged(Fire, SomeTallies.Of("kiln.even") with { Count = 2 }).Ticks.ShouldHaveSingleItem().Records.ShouldBe(1);
        Judged(Fire, SomeTallies.Of("kiln.even"), SomeTallies.Of("kiln.even") with { Project = "south" }).Support.ShouldBe(Support.Recorded);
    }

    [Fact]
    public void A_rejection_of_a_record_that_is_not_there_or_not_theirs_rejects_nothing()
    {
        _acts.Add(SomeTallies.Ben, RejectionOf("nowhere"));
        _acts.Add(SomeTallies.Ben, RejectionOf(Work.Id), Work with { Person = SomeTallies.Cleo, Facts = ["kiln.even"] });
        Judged(Fire, SomeTallies.Of("kiln.even")).Support.ShouldBe(Support.Recorded);
    }

    [Fact]
    public void A_claim_is_as_fresh_as_what_it_rests_on_and_no_fresher()
    {
        Claims(Fire, Work with { At = SomeTallies.Now.AddMonths(-40) });
        var part = Judged(Fire, SomeTallies.Of("kiln.even"));
        part.Support.ShouldBe(Support.Claimed);
        part.Freshness.ShouldBe(Freshness.Stale);
    }

    [Theory]
    [InlineData("""{"parts": 7}""")]
    [InlineData("""{"parts": [null], "standardVersion": 1, "cites": []}""")]
    [InlineData("""{"parts": [{"standard": "potter", "criterion": "S1", "part": "fire"}], "standardVersion": 1, "cites": [null]}""")]
    [InlineData("""{"parts": [{"standard": null, "criterion": "S1", "part": "fire"}], "standardVersion": 1, "cites": []}""")]
    [InlineData("null")]
    public void A_body_that_is_not_of_its_kind_is_passed_over(string body)
    {
        foreach (var kind in new[] { Claim.Kind, Confirmation.Kind, Acceptance.Kind, Rejection.Kind }) _acts.AddBody(SomeTallies.Ada, kind, body, Work);
        _acts.Claims.ShouldBeEmpty();
    }

    private PartCoverage Judged(PartReference part, params FactTally[] tallies) =>
        CoverageCalculator.Of(SomeStandard.Potter, new CoverageScope(SomeTallies.Ada, null, SomeTallies.Now), tallies, _acts.Claims, _acts.Objections).Criteria.SelectMany(criterion => criterion.Parts).Single(each => each.Part.Id == part.Part);

    private string Claims(PartReference part, IndexedRecord? on = null) => _acts.Add(SomeTallies.Ada, ClaimOf(part), on ?? Work);

    private static Claim ClaimOf(params ReadOnlySpan<PartReference> parts) => new() { Parts = [.. parts], StandardVersion = 3, Cites = [new CitedRecord(Work.Id, Work.Kind, Digest.Of("work"))], Narrative = Said };

    private static Confirmation ConfirmationOf(string claim, PartReference part) => new() { Claim = claim, Claimant = SomeTallies.Ada, Parts = [part], Capacity = Capacity.Witness, Observed = Said, When = Said, Where = Said, Seen = [] };

    private static Rejection RejectionOf(string record) => new() { Rejects = record, Claimant = SomeTallies.Ada, Parts = [Fire], Reason = Said };

    private void Confirm(string claim, string by, PartReference part) => _acts.Add(by, ConfirmationOf(claim, part), about: claim);

    private void Accept(string claim, string by, PartReference part) => _acts.Add(by, new Acceptance { Claim = claim, Claimant = SomeTallies.Ada, Parts = [part] }, about: claim);

    private void Reject(string claim, string by) => _acts.Add(by, RejectionOf(claim), about: claim);
}
