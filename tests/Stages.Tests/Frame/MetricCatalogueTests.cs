using Assay.Frame;

namespace Stages.Tests.Frame;

public class MetricCatalogueTests
{
    [Fact]
    public void Names_stand_once() => MetricCatalogue.Names.ShouldBeUnique();

    [Theory]
    [InlineData(TaskKind.Binary, 13)]
    [InlineData(TaskKind.Multiclass, 7)]
    [InlineData(TaskKind.Regression, 5)]
    public void Each_task_has_its_metrics(TaskKind task, int count) => MetricCatalogue.For(task).Count().ShouldBe(count);

    [Fact]
    public void Where_less_is_better_a_value_reaches_a_threshold_from_above_only_when_equal()
    {
        var loss = MetricCatalogue.Get("log_loss");
        loss.Reaches(0.4, 0.5).ShouldBeTrue();
        loss.Reaches(0.5, 0.5).ShouldBeTrue();
        loss.Reaches(0.6, 0.5).ShouldBeFalse();
        loss.IsBetter(0.4, 0.5).ShouldBeTrue();
    }

    [Fact]
    public void An_undefined_value_reaches_nothing_and_is_better_than_nothing()
    {
        var auc = MetricCatalogue.Get("roc_auc");
        auc.Reaches(double.NaN, 0).ShouldBeFalse();
        auc.IsBetter(double.NaN, 0).ShouldBeFalse();
        auc.IsBetter(0, double.NaN).ShouldBeTrue();
    }

    [Fact]
    public void Ranges_are_said_in_words()
    {
        MetricCatalogue.Get("mcc").Range.ShouldBe("a number from -1 to 1");
        MetricCatalogue.Get("rmse").Range.ShouldBe("a number of at least 0");
        MetricCatalogue.Get("r2").Range.ShouldBe("a number of at most 1");
    }

    [Theory]
    [InlineData("brier")]
    [InlineData("brier_score")]
    [InlineData("brier_score_loss")]
    public void A_metric_is_found_by_the_names_that_it_once_had(string name) => MetricCatalogue.Get(name).Name.ShouldBe("brier_score_loss");

    [Fact]
    public void Names_of_before_are_offered_to_nobody() => MetricCatalogue.Names.ShouldNotContain(name => MetricCatalogue.Earlier.ContainsKey(name));
}
