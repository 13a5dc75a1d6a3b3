using Assay.Frame;

namespace Stages.Tests.Frame;

public class ProblemSectionTests
{
    [Fact]
    public void A_framed_problem_is_read_as_it_is_written()
    {
        var problem = ProblemText.Read().Required.Section<ProblemSection>();
        problem.Task.ShouldBe(TaskKind.Binary);
        problem.Positive.ShouldBe("no");
        problem.Affected.ShouldBe(["borrowers"]);
        problem.Metric.ShouldBe(new PrimaryMetric { Name = "roc_auc", Threshold = 0.75 });
        problem.Costs.ShouldBeNull();
    }

    [Fact]
    public void A_rule_baseline_may_ask_for_equality() =>
        ProblemText.Read(("baseline", "{kind: rule, rule: {column: arrears, equals: yes}}")).Required.Section<ProblemSection>().Baseline.Rule!.EqualTo.ShouldBe("yes");

    [Theory]
    [InlineData("metric")]
    [InlineData("baseline")]
    [InlineData("affected")]
    public void Without_it_nothing_runs_and_the_remedy_shows_how_to_write_it(string field)
    {
        var fault = ProblemText.Read((field, null)).Problems.ShouldHaveSingleItem();
        fault.Code.ShouldBe("project.missing");
        fault.Place!.Field.ShouldBe($"problem.{field}");
        fault.Place.Line.ShouldBe(2);
        fault.Remedy.ShouldContain($"{field}:");
    }

    [Fact]
    public void A_metric_without_a_threshold_is_refused()
    {
        var fault = ProblemText.Read(("metric", "{name: roc_auc}")).Problems.ShouldHaveSingleItem();
        fault.Place!.Field.ShouldBe("problem.metric.threshold");
        fault.Remedy.ShouldContain("threshold: 0.75");
    }

    [Fact]
    public void An_empty_list_of_people_affected_is_refused() =>
        ProblemText.Read(("affected", "[]")).Problems.ShouldHaveSingleItem().Code.ShouldBe("project.too-few");

    [Theory]
    [InlineData("positive", null, "frame.no-positive", "problem.positive")]
    [InlineData("metric", "{name: rmse, threshold: 1}", "frame.metric-task", "problem.metric.name")]
    [InlineData("metric", "{name: roc_auc, threshold: 75}", "frame.threshold-range", "problem.metric.threshold")]
    [InlineData("metric", "{name: expected_cost, threshold: 75}", "frame.metric-costs", "problem.costs")]
    [InlineData("baseline", "{kind: mean}", "frame.baseline-task", "problem.baseline.kind")]
    [InlineData("baseline", "{kind: rule}", "frame.no-rule", "problem.baseline.rule")]
    [InlineData("baseline", "{kind: majority, rule: {column: a, above: 1}}", "frame.rule-unused", "problem.baseline.rule")]
    [InlineData("baseline", "{kind: rule, rule: {column: a}}", "frame.rule-conditions", "problem.baseline.rule")]
    [InlineData("baseline", "{kind: rule, rule: {column: a, above: 1, below: 0}}", "frame.rule-conditions", "problem.baseline.rule")]
    [InlineData("baseline", "{kind: rule, rule: {column: repaid, above: 1}}", "frame.rule-target", "problem.baseline.rule.column")]
    [InlineData("costs", "{false_positive: 0, false_negative: 0}", "frame.costs-zero", "problem.costs")]
    public void A_rule_between_fields_that_does_not_hold_is_named(string key, string? value, string code, string field)
    {
        var fault = ProblemText.Read((key, value)).Problems.ShouldHaveSingleItem();
        fault.Code.ShouldBe(code);
        fault.Place!.Field.ShouldBe(field);
        fault.Place.Line.ShouldNotBeNull();
    }

    [Fact]
    public void Every_rule_that_does_not_hold_is_named_at_once() =>
        ProblemText.Read(("task", "regression"), ("costs", "{false_positive: 2}")).Problems.Select(problem => problem.Code)
            .ShouldBe(["frame.positive-unused", "frame.baseline-task", "frame.metric-task", "frame.costs-task"]);

    [Fact]
    public void A_misspelt_metric_is_answered_with_the_right_name() =>
        ProblemText.Read(("metric", "{name: roc_acu, threshold: 0.75}")).Problems.ShouldHaveSingleItem().Remedy.ShouldBe("Did you mean 'roc_auc'?");
}
