using Assay.Evaluate.Metrics;
using Assay.Evaluate.Scoring;
using Assay.Frame;

namespace Stages.Tests.Evaluate;

/// <summary>Expected values are those of scikit-learn's own documentation and of hand counts.</summary>
public class MetricSetTests
{
    private static readonly ScoredRows Documented = ScoredRows.Binary([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], 0.5);
    private static readonly ScoredRows Counted = ScoredRows.Binary([1, 1, 1, 0, 0, 0, 0, 0], [0.9, 0.8, 0.1, 0.7, 0.2, 0.2, 0.1, 0.3], 0.5);

    [Theory]
    [InlineData("roc_auc", 0.75)]
    [InlineData("average_precision", 0.8333333333333333)]
    public void Rankings_match_the_documented_example(string name, double expected) => Value(TaskKind.Binary, name, Documented).ShouldBe(expected, 1e-12);

    [Theory]
    [InlineData("accuracy", 0.75)]
    [InlineData("recall", 2.0 / 3)]
    [InlineData("precision", 2.0 / 3)]
    [InlineData("specificity", 0.8)]
    [InlineData("balanced_accuracy", 0.7333333333333333)]
    [InlineData("f1", 2.0 / 3)]
    [InlineData("mcc", 0.4666666666666667)]
    [InlineData("brier_score_loss", (0.01 + 0.04 + 0.81 + 0.49 + 0.04 + 0.04 + 0.01 + 0.09) / 8)]
    [InlineData("expected_cost", (1 * 1 + 1 * 5) / 8.0)]
    public void Decisions_match_the_hand_count(string name, double expected) => Value(TaskKind.Binary, name, Counted).ShouldBe(expected, 1e-12);

    [Fact]
    public void Ties_count_half() => Value(TaskKind.Binary, "roc_auc", ScoredRows.Binary([0, 1, 0, 1], [0.5, 0.5, 0.5, 0.5], 0.5)).ShouldBe(0.5);

    [Fact]
    public void One_class_has_no_area_under_the_curve() => Value(TaskKind.Binary, "roc_auc", ScoredRows.Binary([1, 1], [0.2, 0.3], 0.5)).ShouldBe(double.NaN);

    [Fact]
    public void Log_loss_matches_the_documented_example() =>
        Value(TaskKind.Binary, "log_loss", ScoredRows.Binary([1, 0, 0, 1], [0.9, 0.1, 0.2, 0.65], 0.5)).ShouldBe(0.21616187468057912, 1e-12);

    [Theory]
    [InlineData("rmse", 0.6123724356957945)]
    [InlineData("mae", 0.5)]
    [InlineData("r2", 0.9486081370449679)]
    [InlineData("median_absolute_error", 0.5)]
    [InlineData("mape", 0.3273809523809524)]
    public void Regression_matches_the_documented_example(string name, double expected) =>
        Value(TaskKind.Regression, name, ScoredRows.Regression([3, -0.5, 2, 7], [2.5, 0.0, 2, 8])).ShouldBe(expected, 1e-12);

    [Theory]
    [InlineData("accuracy", 2.0 / 6)]
    [InlineData("f1_macro", 0.26666666666666666)]
    [InlineData("f1_weighted", 0.26666666666666666)]
    [InlineData("balanced_accuracy", 2.0 / 6)]
    [InlineData("mcc", 0.0)]
    public void Multiclass_matches_the_documented_example(string name, double expected)
    {
        int[] called = [0, 2, 1, 0, 0, 1];
        var probabilities = called.SelectMany(k => Enumerable.Range(0, 3).Select(i => i == k ? 0.8 : 0.1)).ToArray();
        Value(TaskKind.Multiclass, name, ScoredRows.Multiclass([0, 1, 2, 0, 1, 2], probabilities, 3)).ShouldBe(expected, 1e-12);
    }

    [Fact]
    public void Every_metric_of_the_catalogue_has_a_formula_and_the_primary_comes_first()
    {
        foreach (var task in Enum.GetValues<TaskKind>())
        {
            foreach (var primary in MetricCatalogue.For(task))
            {
                var metrics = MetricSet.For(task, primary.Name, new Costs(1, 1, null));
                metrics[0].Name.ShouldBe(primary.Name);
                metrics.Select(metric => metric.Name).Order().ShouldBe(MetricCatalogue.For(task).Select(metric => metric.Name).Order());
            }
        }
    }

    [Fact]
    public void No_rows_have_no_metric()
    {
        foreach (var metric in MetricSet.For(TaskKind.Binary, "roc_auc", new Costs(1, 1, null))) metric.OnFinite(ScoredRows.Binary([], [], 0.5)).ShouldBe(double.NaN);
    }

    private static double Value(TaskKind task, string name, ScoredRows rows) => MetricSet.For(task, name, task == TaskKind.Binary ? new Costs(1, 5, null) : null)[0].Compute(rows);
}
