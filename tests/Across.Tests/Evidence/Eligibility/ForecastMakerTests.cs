using Assay.Evidence.Coverage;
using Assay.Evidence.Eligibility;

namespace Across.Tests.Evidence.Eligibility;

public class ForecastMakerTests
{
    private static readonly StatedCriterion[] Stated =
    [
        Of("S1", "skill", EvidenceRoute.Evidence),
        Of("S2", "skill", EvidenceRoute.Evidence, EligibilityFlag.EvidenceInPart),
        Of("S3", "skill", EvidenceRoute.Evidence, EligibilityFlag.EvidenceMissing),
        Of("B1", "behaviour", EvidenceRoute.Opportunity, EligibilityFlag.OnlyPeople),
        Of("B2", "behaviour", EvidenceRoute.None),
    ];

    [Fact]
    public void Every_criterion_is_in_one_list_of_its_group()
    {
        var groups = ForecastMaker.Of([.. Stated]).Groups;
        groups.Select(group => group.Group).ShouldBe(["skill", "behaviour"]);
        groups[0].Evidence.ShouldBe(["S1"]);
        groups[0].EvidenceInDoubt.ShouldBe(["S2", "S3"]);
        groups[1].Opportunity.ShouldBe(["B1"]);
        groups[1].NoRoute.ShouldBe(["B2"]);
    }

    [Fact]
    public void The_hardest_are_named_those_without_a_route_first() =>
        ForecastMaker.Of([.. Stated]).Hardest.Select(hard => hard.Code).ShouldBe(["B2", "S3", "B1"]);

    [Fact]
    public void The_digest_is_of_what_was_stated_and_changes_with_it()
    {
        var digest = ForecastMaker.DigestOf(ForecastMaker.Of([.. Stated]));
        ForecastMaker.DigestOf(ForecastMaker.Of([.. Stated])).ShouldBe(digest);
        ForecastMaker.DigestOf(ForecastMaker.Of([.. Stated.Select(stated => stated with { Route = EvidenceRoute.None })])).ShouldNotBe(digest);
    }

    private static StatedCriterion Of(string code, string group, EvidenceRoute route, params EligibilityFlag[] flags) => new() { Code = code, Group = group, Rating = 3, Route = route, Support = Support.None, Flags = [.. flags] };
}
