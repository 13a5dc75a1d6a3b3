using Assay.Monitor.Drift;
using Assay.Monitor.Windows;
using Assay.Tables;

namespace Stages.Tests.Monitor;

/// <summary>Windows of a task with three classes, small enough to count by hand.</summary>
public class ClassWindowTests
{
    private static readonly string?[] Actual = ["low", "low", "low", "middle", "middle", "high", null];
    private static readonly string?[] Called = ["low", "low", "middle", "middle", "middle", "low", "high"];
    private static readonly double[] Low = [0.8, 0.6, 0.2, 0.1, 0.2, 0.5, 0.1];
    private static readonly double[] Middle = [0.1, 0.3, 0.6, 0.8, 0.7, 0.3, 0.1];
    private static readonly double[] High = [0.1, 0.1, 0.2, 0.1, 0.1, 0.2, 0.8];

    [Fact]
    public void Performance_is_measured_on_the_rows_whose_labels_have_come()
    {
        var performance = Measure(1, withClasses: true).Performance!;
        (performance.LabelledRows, performance.Rows).ShouldBe((6, 7));
        Value(performance, "accuracy").ShouldBe(4.0 / 6, 1e-12);
        Value(performance, "balanced_accuracy").ShouldBe((2.0 / 3 + 1 + 0) / 3, 1e-12);
        Value(performance, "f1_macro").ShouldBe((2.0 * 2 / 6 + 2.0 * 2 / 5 + 0) / 3, 1e-12);
        Value(performance, "log_loss").ShouldBe(-(Math.Log(0.8) + Math.Log(0.6) + Math.Log(0.2) + Math.Log(0.8) + Math.Log(0.7) + Math.Log(0.2)) / 6, 1e-12);
        performance.Metrics.Single(metric => metric.Name == "accuracy").Low!.Value.ShouldBeInRange(0.2, 4.0 / 6);
    }

    [Fact]
    public void Calibration_holds_the_probability_of_what_was_called_against_how_often_it_was_right()
    {
        var performance = Measure(1, withClasses: true).Performance!;
        performance.MeanForecast!.Value.ShouldBe((0.8 + 0.6 + 0.6 + 0.8 + 0.7 + 0.5) / 6, 1e-12);
        performance.ObservedShare!.Value.ShouldBe(4.0 / 6, 1e-12);
        performance.CalibrationError!.Value.ShouldBe((Math.Abs(1.6 - 2) + Math.Abs(1.2 - 1) + Math.Abs(0.7 - 1) + Math.Abs(0.5 - 0)) / 6, 1e-12);
    }

    [Fact]
    public void Without_probabilities_neither_log_loss_nor_calibration_is_made_up()
    {
        var performance = Measure(1, withClasses: false).Performance!;
        performance.Metrics.Select(metric => metric.Name).ShouldBe(["accuracy", "balanced_accuracy", "f1_macro"]);
        performance.CalibrationError.ShouldBeNull();
    }

    [Fact]
    public void Groups_are_compared_by_the_class_that_they_are_called_most_differently_and_by_how_often_rightly()
    {
        var watch = Measure(20, withClasses: true).Groups.ShouldHaveSingleItem();
        (watch.SelectionClass, watch.FewestRows, watch.OpportunityDifference).ShouldBe(("low", 30, null));
        watch.Groups.Select(group => (group.Group, group.Rows, group.LabelledRows)).ShouldBe([("a", 60, 60), ("b", 80, 60)]);
        watch.SelectionDifference!.Value.ShouldBe(2.0 / 3 - 1.0 / 4, 1e-12);
        watch.Groups.Select(group => group.Accuracy!.Value).ShouldBe([2.0 / 3, 2.0 / 3], 1e-12);
        watch.AccuracyDifference!.Value.ShouldBe(0, 1e-12);
        watch.AccuracyDifferenceLow!.Value.ShouldBeLessThan(0);
    }

    private static double Value(Assay.Monitor.Outcomes.RealisedPerformance performance, string name) => performance.Metrics.Single(metric => metric.Name == name).Value!.Value;

    /// <summary>The seven rows, so many times; the first three of each are of group a.</summary>
    private static MonitorWindow Measure(int times, bool withClasses)
    {
        var rows = Enumerable.Range(0, 7 * times).Select(row => row % 7).ToArray();
        var columns = new List<Column>
        {
            CategoricalColumn.FromTexts("group", [.. rows.Select(row => row < 3 ? "a" : "b")]),
            CategoricalColumn.FromTexts("label", [.. rows.Select(row => Actual[row])]),
            CategoricalColumn.FromTexts("output.label", [.. rows.Select(row => Called[row])]),
        };
        if (withClasses) columns.AddRange([Numbers("low", rows, Low), Numbers("middle", rows, Middle), Numbers("high", rows, High)]);
        var roles = new ColumnRoles { Label = "label", Protected = ["group"], Outputs = [.. columns.Select(column => column.Name).Where(name => name.StartsWith("output.", StringComparison.Ordinal))] };
        return WindowMeasurer.Measure("w", WindowKind.Whole, new SlicedWindow("all", new Table(columns)), Rows.Exact(Rows.Of(1, 50)), roles, new DriftMethod(), withClassifier: false);
    }

    private static NumericColumn Numbers(string name, int[] rows, double[] values) => new($"output.{name}", [.. rows.Select(row => values[row])]);
}
