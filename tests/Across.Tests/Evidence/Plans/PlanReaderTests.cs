using System.Text;
using Assay.Evidence.Coverage;
using Assay.Evidence.Plans;
using Assay.Kernel;

namespace Across.Tests.Evidence.Plans;

public class PlanReaderTests
{
    private const string Head = "standard: potter\nversion: 2\nsource: the guild, edition 3\n";

    [Fact]
    public void A_plan_says_which_methods_cover_a_criterion()
    {
        var plan = PlanReader.AssessmentPlan(Bytes("title: Plan\nmethods:\n- {id: talk, title: Talk, covers: [K1, S1]}\n- {id: pot, title: A pot, covers: [S1]}\n"), "plan.yaml").Required;
        plan.For("s1").Select(method => method.Id).ShouldBe(["talk", "pot"]);
        plan.For("B9").ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_that_is_left_out_limits_nothing()
    {
        var rules = PlanReader.PortfolioRules(Bytes("minimum_pieces: 3\n"), "rules.yaml").Required;
        (rules.MinimumPieces, rules.MaximumPieces, rules.EmployerSigns).ShouldBe((3, null, null));
        rules.Allows("video/mp4").ShouldBeTrue();
    }

    [Theory]
    [InlineData("application/pdf", true)]
    [InlineData("Image/PNG", true)]
    [InlineData("video/mp4", false)]
    [InlineData("imagery/png", false)]
    public void A_media_type_is_allowed_by_its_name_or_its_kind(string mediaType, bool allowed) =>
        PlanReader.PortfolioRules(Bytes("media_types: [application/pdf, 'image/*']\n"), "rules.yaml").Required.Allows(mediaType).ShouldBe(allowed);

    [Fact]
    public void A_gateway_item_is_judged_by_its_condition()
    {
        var item = PlanReader.GatewayChecklist(Bytes("items: [{id: a, title: A, condition: every-criterion-at-least, at_least: confirmed}]\n"), "gate.yaml").Required.Items[0];
        (item.Condition, item.AtLeast, item.Assumed).ShouldBe((GatewayCondition.EveryCriterionAtLeast, Support.Confirmed, false));
    }

    [Theory]
    [InlineData("minimum_pieces: 9\nmaximum_pieces: 3\n", "plan.most-below-least")]
    [InlineData("assumed: [maximum_words]\n", "plan.assumes-nothing")]
    [InlineData("assumed: [colour]\n", "plan.not-a-choice")]
    [InlineData("maximum_pieces: 0\n", "plan.out-of-range")]
    [InlineData("pieces: 3\n", "plan.unknown-key")]
    public void Portfolio_rules_that_cannot_be_meant_are_refused(string text, string code) => ShouldHave(PlanReader.PortfolioRules(Bytes(text), "rules.yaml").Problems, code);

    [Theory]
    [InlineData("items: [{id: a, title: A, condition: every-criterion-at-least}]\n", "plan.at-least")]
    [InlineData("items: [{id: a, title: A, condition: plan-loaded, at_least: claimed}]\n", "plan.at-least")]
    [InlineData("items: [{id: a, title: A, condition: plan-loaded}, {id: a, title: B, condition: stated}]\n", "plan.id-twice")]
    [InlineData("items: []\n", "plan.too-few")]
    public void A_gateway_that_cannot_be_meant_is_refused(string text, string code) => ShouldHave(PlanReader.GatewayChecklist(Bytes(text), "gate.yaml").Problems, code);

    [Fact]
    public void What_comes_with_Assay_invents_nothing_without_saying_so()
    {
        var rules = PlanLibrary.PortfolioRules("level-6-ai-engineer")!;
        rules.Assumed.ShouldBe(["media_types", "employer_signs"]);
        (rules.MinimumPieces, rules.MaximumPieces, rules.MaximumWords, rules.MaximumWordsPerPiece).ShouldBe((null, null, null, null));
        PlanLibrary.Gateway("level-6-ai-engineer")!.Items.ShouldAllBe(item => item.Assumed);
    }

    [Fact]
    public void For_a_standard_of_somebody_else_nothing_comes_with_Assay() => (PlanLibrary.PortfolioRules("potter"), PlanLibrary.Gateway("potter")).ShouldBe((null, null));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(Head + text);

    private static void ShouldHave(IEnumerable<Problem> problems, string code) => problems.ShouldHaveSingleItem().Code.ShouldBe(code);
}
