using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Server.Pages.Evidence;

namespace Doors.Tests.Web;

/// <summary>What somebody may say to a claim, as a page tells it before they try.</summary>
public class AnswerDutiesTests
{
    private static readonly ImmutableHashSet<Duty> All = [Duty.Witness, Duty.Assess, Duty.Claim];
    private static readonly ImmutableArray<StandingClaim> Claimed = [Standing(Support.Claimed)];

    [Fact]
    public void Another_person_may_do_all_of_it() => AnswerDuties.Of("ada", Claimed, "bea", All).ShouldBe(new AnswerDuties(null, null, null, IsOwn: false));

    [Fact]
    public void Nobody_confirms_or_accepts_their_own_and_everybody_may_withdraw_it()
    {
        var duties = AnswerDuties.Of("ada", Claimed, "ada", All);
        (duties.Confirm, duties.Accept).ShouldNotBe((null, null));
        (duties.Reject, duties.IsOwn).ShouldBe((null, true));
    }

    [Fact]
    public void To_withdraw_ones_own_wants_the_duty_to_claim_and_no_assessors()
    {
        AnswerDuties.Of("ada", Claimed, "ada", [Duty.Claim]).Reject.ShouldBeNull();
        AnswerDuties.Of("ada", Claimed, "ada", [Duty.Assess]).Reject.ShouldNotBeNull();
        AnswerDuties.Of("ada", Claimed, "bea", [Duty.Claim]).Reject.ShouldNotBeNull();
    }

    [Fact]
    public void Who_confirmed_it_is_not_its_assessor()
    {
        var duties = AnswerDuties.Of("ada", [Standing(Support.Confirmed, Said(Support.Confirmed, "bea"))], "bea", All);
        duties.Accept.ShouldNotBeNull().ShouldContain("its assessor is somebody else");
        (duties.Confirm, duties.Reject).ShouldBe((null, null));
    }

    [Fact]
    public void What_was_accepted_is_undone_by_the_claimant_or_by_who_accepted_it()
    {
        ImmutableArray<StandingClaim> accepted = [Standing(Support.Accepted, Said(Support.Accepted, "cleo"))];
        AnswerDuties.Of("ada", accepted, "bea", All).Reject.ShouldNotBeNull();
        AnswerDuties.Of("ada", accepted, "cleo", All).Reject.ShouldBeNull();
        AnswerDuties.Of("ada", accepted, "ada", All).Reject.ShouldBeNull();
    }

    [Fact]
    public void Nothing_is_offered_to_who_may_only_look_and_on_what_was_rejected()
    {
        foreach (var duties in new[] { AnswerDuties.Of("ada", Claimed, "bea", []), AnswerDuties.Of("ada", [Standing(Support.Rejected)], "bea", All) })
            new[] { duties.Confirm, duties.Accept, duties.Reject }.ShouldAllBe(why => why != null);
        AnswerDuties.Of("ada", [], "bea", All).Confirm.ShouldNotBeNull().ShouldContain("rests on nothing");
    }

    [Fact]
    public void A_witness_confirms_and_does_not_accept_and_an_assessor_the_other_way_round()
    {
        var (witness, assessor) = (AnswerDuties.Of("ada", Claimed, "bea", [Duty.Witness]), AnswerDuties.Of("ada", Claimed, "cleo", [Duty.Assess]));
        (witness.Confirm, witness.Accept == null, witness.Reject == null).ShouldBe((null, false, false));
        (assessor.Confirm == null, assessor.Accept, assessor.Reject).ShouldBe((false, null, null));
    }

    private static ClaimAnswer Said(Support says, string person) => new("answer", says, person, DateTimeOffset.UnixEpoch, null, BySession: false);

    private static StandingClaim Standing(Support support, params ImmutableArray<ClaimAnswer> answers) => new()
    {
        Id = "claim",
        Claimant = "ada",
        Part = new PartReference("level-6-ai-engineer", "S7", "accuracy"),
        At = DateTimeOffset.UnixEpoch,
        Support = support,
        Envelope = Digest.Of("claim"),
        Cites = [],
        Newest = DateTimeOffset.UnixEpoch,
        Answers = answers,
    };
}
