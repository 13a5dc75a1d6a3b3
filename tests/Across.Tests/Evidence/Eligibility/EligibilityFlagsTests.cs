using System.Collections.Immutable;
using Assay.Evidence.Acts;
using Assay.Evidence.Coverage;
using Assay.Evidence.Eligibility;
using Assay.Evidence.Index;

namespace Across.Tests.Evidence.Eligibility;

public class EligibilityFlagsTests
{
    private static readonly FactTally Even = SomeTallies.Of("kiln.even");
    private static readonly FactTally[] Everywhere = [Even with { Count = 2 }, Even with { Project = "south" }];

    [Fact]
    public void Confidence_with_nothing_recorded_is_flagged_and_with_something_is_not()
    {
        Flags(5, EvidenceRoute.Opportunity).ShouldBe([EligibilityFlag.UnsupportedConfidence]);
        Flags(3, EvidenceRoute.Opportunity).ShouldBeEmpty();
        Flags(5, EvidenceRoute.Opportunity, [], Even).ShouldNotContain(EligibilityFlag.UnsupportedConfidence);
    }

    [Fact]
    public void Evidence_that_is_not_claimed_or_rated_low_is_flagged()
    {
        Flags(5, EvidenceRoute.Evidence, [], Everywhere).ShouldBe([EligibilityFlag.UnclaimedEvidence]);
        Flags(2, EvidenceRoute.Evidence, [ClaimOn("fire")], Everywhere).ShouldBe([EligibilityFlag.UnclaimedEvidence]);
        Flags(5, EvidenceRoute.Evidence, [ClaimOn("fire")], Everywhere).ShouldBeEmpty();
    }

    [Fact]
    public void Evidence_that_is_stated_wants_records_or_a_claim()
    {
        Flags(3, EvidenceRoute.Evidence).ShouldBe([EligibilityFlag.EvidenceMissing]);
        Flags(3, EvidenceRoute.Evidence, [ClaimOn("fire")]).ShouldBe([EligibilityFlag.EvidenceInPart]);
        Flags(3, EvidenceRoute.Evidence, [ClaimOn("fire"), ClaimOn("wide")]).ShouldBeEmpty();
    }

    [Fact]
    public void What_only_people_can_show_and_what_cannot_be_recorded_yet_is_said()
    {
        Of("B1", 3, EvidenceRoute.None).ShouldBe([EligibilityFlag.OnlyPeople]);
        Of("S2", 3, EvidenceRoute.None).ShouldBe([EligibilityFlag.CannotRecordYet]);
    }

    private static ImmutableArray<EligibilityFlag> Flags(int rating, EvidenceRoute route, StandingClaim[]? claims = null, params FactTally[] tallies) => Of("S1", rating, route, claims, tallies);

    private static ImmutableArray<EligibilityFlag> Of(string code, int rating, EvidenceRoute route, StandingClaim[]? claims = null, params FactTally[] tallies)
    {
        var coverage = CoverageCalculator.Of(SomeStandard.Potter, new CoverageScope(SomeTallies.Ada, null, SomeTallies.Now), tallies, claims ?? [], []);
        return EligibilityFlags.Of(coverage.Criteria.Single(criterion => criterion.Criterion.Code == code), rating, RatingScale.Usual, route);
    }

    private static StandingClaim ClaimOn(string part) => new() { Envelope = Assay.Kernel.Digest.Of("claim"), Id = part, Claimant = SomeTallies.Ada, Part = new PartReference(SomeStandard.Id, "S1", part), At = SomeTallies.Now, Support = Support.Claimed, Cites = [], Newest = SomeTallies.Now };
}
