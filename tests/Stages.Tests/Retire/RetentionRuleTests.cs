using Assay.Retire.Assets;

namespace Stages.Tests.Retire;

public class RetentionRuleTests
{
    [Fact]
    public void Each_class_has_its_days() =>
        RetentionRule.Read(["model=0", "Data=365"]).Required.ShouldBe([new RetentionRule(AssetClass.Model, 0), new RetentionRule(AssetClass.Data, 365)]);

    [Theory]
    [InlineData("model")]
    [InlineData("model=")]
    [InlineData("model=-1")]
    [InlineData("model=36501")]
    [InlineData("model=1.5")]
    [InlineData("models=1")]
    [InlineData("0=1")]
    [InlineData("")]
    public void What_is_no_retention_is_refused_with_what_was_expected(string given)
    {
        var problem = RetentionRule.Read([given]).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Place!.Field, problem.Value).ShouldBe(("retire.retention", "retain", given));
        problem.Expected.ShouldNotBeNull().ShouldContain("model, data, logs, documents");
    }

    [Fact]
    public void A_class_is_named_once_and_every_fault_is_told() =>
        RetentionRule.Read(["data=1", "data=2", "x"]).Problems.Select(problem => problem.Value).ShouldBe(["x", "data twice"]);
}
