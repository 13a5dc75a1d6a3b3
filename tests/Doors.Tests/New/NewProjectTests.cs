using Assay.Cli.New;
using Assay.Evaluate.Settings;
using Assay.Frame;
using Assay.Projects.ProjectFiles;

namespace Doors.Tests.New;

public class NewProjectTests
{
    [Fact]
    public void Two_distinct_values_make_a_binary_task_with_the_rarer_as_positive()
    {
        var problem = Problem(SomeTable.Of("late", SomeTable.Number("income"), SomeTable.YesNo("late")));
        problem.Task.ShouldBe(TaskKind.Binary);
        problem.Positive.ShouldBe("yes");
        problem.Metric.Name.ShouldBe("roc_auc");
    }

    [Fact]
    public void A_few_texts_make_a_multiclass_task()
    {
        var problem = Problem(SomeTable.Of("grade", SomeTable.Number("income"), SomeTable.Text("grade", 5)));
        problem.Task.ShouldBe(TaskKind.Multiclass);
        problem.Metric.Threshold.ShouldBe(0.4);
    }

    [Fact]
    public void Many_numbers_make_a_regression_whose_threshold_comes_from_their_spread()
    {
        var problem = Problem(SomeTable.Of("income", SomeTable.Number("income"), SomeTable.YesNo("late")));
        problem.Task.ShouldBe(TaskKind.Regression);
        problem.Baseline.Kind.ShouldBe(BaselineKind.Mean);
        problem.Metric.ShouldSatisfyAllConditions(metric => metric.Name.ShouldBe("rmse"), metric => metric.Threshold.ShouldBe(11.1));
    }

    [Fact]
    public void Each_column_gets_a_role_that_its_values_suggest()
    {
        var request = SomeTable.Of(
            "late", SomeTable.YesNo("late"), SomeTable.YesNo("married"), SomeTable.Integer("customer_id", 100), SomeTable.Integer("orderId", 100), SomeTable.Integer("salary", 100), SomeTable.Text("name", 99),
            SomeTable.Text("notes", 60), SomeTable.Text("same", 1), SomeTable.Text("empty", 0), SomeTable.Text("opened", 80) with { Kind = ColumnKind.Time }, SomeTable.Text("closed", 80) with { Kind = ColumnKind.Time });
        var roles = RoleProposal.For(request with { Protected = ["married"] });
        roles.Select(column => $"{column.Column} {column.Role}").ShouldBe(
            ["late target", "married protected", "customer_id id", "orderId id", "salary feature", "name id", "notes excluded", "same excluded", "empty excluded", "opened time", "closed excluded"]);
        roles.ShouldAllBe(column => (column.Role == "excluded") == (column.Why != null));
    }

    [Fact]
    public void Each_field_is_explained_and_an_unused_one_is_shown_as_an_example()
    {
        var yaml = SomeTable.Write(SomeTable.Of("late", SomeTable.Number("income"), SomeTable.YesNo("late"))).Required;
        yaml.ShouldContain("  # The people whom the decision affects.\n  affected: [");
        yaml.ShouldContain("  # costs: {false_positive: 1");
    }

    [Theory]
    [InlineData("income")]
    [InlineData("late")]
    [InlineData("grade")]
    public void The_example_of_a_gate_holds_when_it_is_taken_in(string target)
    {
        var request = SomeTable.Of(target, SomeTable.Number("income"), SomeTable.YesNo("late"), SomeTable.Text("grade", 5));
        var yaml = SomeTable.Write(request).Required.Replace("# gates: [", "gates: [", StringComparison.Ordinal);
        var settings = SomeTable.Read(yaml).Required.Section<EvaluateSection>();
        var gate = settings.Gates.ShouldHaveSingleItem();
        MetricCatalogue.Get(gate.Metric).Fits(SomeTable.Read(yaml).Required.Section<ProblemSection>().Task).ShouldBeTrue();
    }

    [Fact]
    public void Sentences_that_only_a_person_can_write_are_reported_until_they_are()
    {
        var project = File(SomeTable.Of("late", SomeTable.Number("income"), SomeTable.YesNo("late")));
        Placeholders.In(project).Select(warning => warning.Place!.Field).ShouldBe(
        [
            "problem.question", "problem.decision", "problem.users[0]", "problem.affected[0]", "problem.baseline.description", "problem.risk.why",
            "data.licence", "data.provenance", "data.retention",
        ]);
        Placeholders.In(project).ShouldAllBe(warning => warning.Place!.Line > 0);
    }

    [Fact]
    public void Protected_columns_get_limits_on_the_gap_between_their_groups() =>
        SomeTable.Write(SomeTable.Of("late", SomeTable.Number("income"), SomeTable.YesNo("late"), SomeTable.YesNo("married")) with { Protected = ["married"] }).Required
            .ShouldContain("name: demographic_parity_difference");

    [Theory]
    [InlineData("lte", 2, "new.no-column")]
    [InlineData("late", 1, "new.target-constant")]
    [InlineData("late", 0, "new.target-empty")]
    [InlineData("late", 101, "new.target-text")]
    public void A_target_that_cannot_be_learnt_is_refused(string target, long distinct, string code)
    {
        var fault = SomeTable.Write(SomeTable.Of(target, SomeTable.Number("income"), SomeTable.Text("late", distinct) with { Levels = [new("a", 1), new("b", 2)] })).Problems.ShouldHaveSingleItem();
        fault.Code.ShouldBe(code);
        fault.Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_misspelt_column_is_answered_with_the_nearest_one() =>
        SomeTable.Write(SomeTable.Of("lat", SomeTable.Number("income"), SomeTable.YesNo("late"))).Problems.ShouldHaveSingleItem().Remedy.ShouldBe("Did you mean 'late'?");

    [Fact]
    public void A_table_without_a_column_to_predict_from_is_refused() =>
        SomeTable.Write(SomeTable.Of("late", SomeTable.YesNo("late"), SomeTable.Text("name", 100))).Problems.ShouldHaveSingleItem().Code.ShouldBe("new.no-feature");

    private static Project File(NewProjectRequest request) => SomeTable.Read(SomeTable.Write(request).Required).Required;

    private static ProblemSection Problem(NewProjectRequest request) => File(request).Section<ProblemSection>();
}
