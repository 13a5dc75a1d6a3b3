using Assay.Frame;
using Assay.Tables;
using Assay.Train;
using Stages.Tests.Frame;

namespace Stages.Tests.Train;

public class TargetEncodingTests
{
    [Fact]
    public void The_positive_class_comes_second_whatever_its_name()
    {
        var target = CategoricalColumn.FromTexts("repaid", ["no", "yes", null, "no"]);
        var encoding = TargetEncoding.Of(Problem("no"), target).Required;
        encoding.Classes.ShouldBe(["yes", "no"]);
        encoding.Encode(target).ShouldBe([1, 0, double.NaN, 1]);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    public void Truth_is_two_classes(string positive)
    {
        var target = new NumericColumn("repaid", [1, 0, double.NaN], ColumnType.Boolean);
        var encoding = TargetEncoding.Of(Problem(positive), target).Required;
        encoding.Classes.ShouldBe(["false", "true"]);
        encoding.Encode(target).ShouldBe([1, 0, double.NaN]);
    }

    [Fact]
    public void Numbers_may_be_classes() => TargetEncoding.Of(Problem("1"), new NumericColumn("repaid", [1, 0], ColumnType.Integer)).Required.Classes.ShouldBe(["0", "1"]);

    [Fact]
    public void A_positive_class_that_is_not_there_is_told()
    {
        var problem = TargetEncoding.Of(Problem("never"), CategoricalColumn.FromTexts("repaid", ["no", "yes"])).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Value, problem.Expected).ShouldBe(("train.no-positive-class", "never", "one of no, yes"));
    }

    [Theory]
    [InlineData(TaskKind.Binary, "a,b,c")]
    [InlineData(TaskKind.Binary, "a")]
    [InlineData(TaskKind.Multiclass, "a")]
    public void A_target_with_too_many_or_too_few_classes_is_told(TaskKind task, string levels) =>
        TargetEncoding.Of(Problem("a") with { Task = task }, CategoricalColumn.FromTexts("repaid", levels.Split(','))).Problems.ShouldHaveSingleItem().Code.ShouldBe("train.target-classes");

    [Fact]
    public void A_regression_wants_numbers() =>
        TargetEncoding.Of(Problem(null) with { Task = TaskKind.Regression }, CategoricalColumn.FromTexts("repaid", ["a", "b"])).Problems.ShouldHaveSingleItem().Code.ShouldBe("train.target-not-numeric");

    private static ProblemSection Problem(string? positive) => ProblemText.Read().Required.Section<ProblemSection>() with { Positive = positive };
}
