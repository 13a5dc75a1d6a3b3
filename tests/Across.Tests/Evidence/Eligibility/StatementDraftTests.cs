using Assay.Evidence.Coverage;
using Assay.Evidence.Eligibility;
using Assay.Evidence.Rating;
using Assay.Kernel;

namespace Across.Tests.Evidence.Eligibility;

public class StatementDraftTests
{
    private static readonly StandardCoverage Coverage = CoverageCalculator.Of(SomeStandard.Potter, new CoverageScope(SomeTallies.Ada, null, SomeTallies.Now), [], [], []);
    private static readonly DateOnly Autumn = new(2026, 9, 30);

    [Fact]
    public void A_first_statement_names_every_criterion_that_it_lacks()
    {
        var problem = Draft([Rated("S1", "4")]).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("rating.missing");
        problem.Value.ShouldBe("B1, S2");
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Draft([Rated("S1", "6"), Rated("S9", "1"), Rated("S2", "2") with { Route = EvidenceRoute.Opportunity, By = Autumn }]).Problems.Select(problem => problem.Code).ShouldBe(["rating.code", "rating.value", "rating.opportunity", "rating.missing"]);

    [Fact]
    public void An_opportunity_lies_ahead()
    {
        Draft([Rated("S1", "4") with { Route = EvidenceRoute.Opportunity, By = new DateOnly(2026, 6, 15), Owner = "a master" }, .. All[1..]]).Succeeded.ShouldBeTrue();
        Draft([Rated("S1", "4") with { Route = EvidenceRoute.Opportunity, By = new DateOnly(2026, 6, 14), Owner = "a master" }, .. All[1..]]).Problems.ShouldHaveSingleItem().Value.ShouldBe("2026-06-14");
    }

    [Fact]
    public void A_route_that_nobody_states_is_none_where_nothing_is_recorded() =>
        Draft(All).Required.Select(criterion => criterion.Stated.Route).ShouldBe([EvidenceRoute.None, EvidenceRoute.None, EvidenceRoute.None]);

    [Fact]
    public void A_later_statement_keeps_what_it_does_not_name()
    {
        var first = Statement(Draft([Rated("S1", "4") with { Route = EvidenceRoute.Opportunity, By = Autumn, Owner = "a master" }, .. All[1..]]).Required);
        var later = Draft([Rated("B1", "5")], first, new Dictionary<string, string> { ["S1"] = "a master" }).Required;
        later.Select(criterion => criterion.Stated.Rating).ShouldBe([4, 5, 2]);
        later[0].Owner.ShouldBe("a master");
        later[0].Stated.By.ShouldBe(Autumn);
    }

    [Fact]
    public void Ratings_of_another_scale_are_not_kept()
    {
        var first = Statement(Draft(All).Required);
        new StatementDraft(Coverage, new RatingScale(1, 10), first, Nobody).Of([Rated("B1", "9")]).Problems.ShouldHaveSingleItem().Value.ShouldBe("S1, S2");
    }

    private static readonly Dictionary<string, string> Nobody = [];

    private static GivenRating[] All => [Rated("S1", "3"), Rated("B1", "1"), Rated("s2", "2")];

    private static GivenRating Rated(string code, string rating) => new(code, new Place()) { Rating = rating };

    private static Outcome<System.Collections.Immutable.ImmutableArray<DraftCriterion>> Draft(GivenRating[] given, EligibilityStatement? earlier = null, Dictionary<string, string>? owners = null) =>
        new StatementDraft(Coverage, RatingScale.Usual, earlier, owners ?? Nobody).Of(given);

    private static EligibilityStatement Statement(IEnumerable<DraftCriterion> criteria) =>
        new() { Standard = SomeStandard.Id, StandardVersion = 3, Scale = RatingScale.Usual, Criteria = [.. criteria.Select(criterion => criterion.Stated)], Forecast = Digest.Of("forecast") };
}
