using Assay.Evidence.Coverage;
using Assay.Evidence.Plans;
using Assay.Evidence.Portfolio;

namespace Across.Tests.Evidence.Portfolio;

public class GatewayJudgeTests
{
    [Fact]
    public void A_line_on_criteria_names_those_that_have_not_come_so_far()
    {
        var line = Judge(new GatewayItem { Id = "c", Title = "All confirmed", Condition = GatewayCondition.EveryCriterionAtLeast, AtLeast = Support.Confirmed });
        (line.Holds, line.Reason).ShouldBe((false, "3 of 3 criteria are not confirmed in all of their parts: S1, B1, S2."));
        Judge(new GatewayItem { Id = "c", Title = "All", Condition = GatewayCondition.EveryCriterionAtLeast, AtLeast = Support.None }).Holds.ShouldBeTrue();
    }

    [Fact]
    public void The_plan_and_the_employer_s_statement_are_looked_for()
    {
        Judge(new GatewayItem { Id = "p", Title = "Plan", Condition = GatewayCondition.PlanLoaded }).Holds.ShouldBeFalse();
        Judge(new GatewayItem { Id = "p", Title = "Plan", Condition = GatewayCondition.PlanLoaded }, planLoaded: true).Holds.ShouldBeTrue();
        Judge(new GatewayItem { Id = "e", Title = "Employer", Condition = GatewayCondition.EmployerStatement }).Reason.ShouldContain("assay evidence attest");
        Judge(new GatewayItem { Id = "e", Title = "Employer", Condition = GatewayCondition.EmployerStatement }, employer: "0193").Reason.ShouldContain("0193");
    }

    [Fact]
    public void What_no_record_shows_holds_only_when_a_person_says_so()
    {
        var item = new GatewayItem { Id = "english", Title = "English and mathematics", Condition = GatewayCondition.Stated };
        Judge(item).Reason.ShouldContain("--state english");
        Judge(item, stated: "english").Reason.ShouldBe("The person says so; no record shows it.");
    }

    [Fact]
    public void Nothing_rejected_holds_where_nothing_was_said() =>
        Judge(new GatewayItem { Id = "n", Title = "Nothing", Condition = GatewayCondition.NoRejectedItem, Assumed = true }).ShouldSatisfyAllConditions(line => line.Holds.ShouldBeTrue(), line => line.Assumed.ShouldBeTrue());

    private static GateLine Judge(GatewayItem item, bool planLoaded = false, string? employer = null, params string[] stated)
    {
        var coverage = CoverageCalculator.Of(SomeStandard.Potter, new CoverageScope(SomeTallies.Ada, null, SomeTallies.Now), [], [], []);
        var list = new GatewayChecklist { Standard = SomeStandard.Id, Version = 1, Source = "nobody", Items = [item] };
        return GatewayJudge.Judge(list, coverage, planLoaded, employer, stated).Single();
    }
}
