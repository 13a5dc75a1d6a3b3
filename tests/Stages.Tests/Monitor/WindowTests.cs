using Assay.Monitor.Drift;
using Assay.Monitor.Windows;
using Assay.Tables;

namespace Stages.Tests.Monitor;

public class WindowTests
{
    [Theory]
    [InlineData("day", "2026-01-01", 24)]
    [InlineData("week", "2026-W01", 96)]
    [InlineData("month", "2026-01", 744)]
    public void Windows_of_time_have_the_rows_of_their_time(string every, string first, int rows)
    {
        var windows = WindowSlicer.Slice(Rows.Of(1, 1_000), WindowPlan.Parse(every, hasKey: false).Required, new ColumnRoles { Time = "at" }).Required.ToList();
        windows[0].Name.ShouldBe(first);
        windows[0].Rows.RowCount.ShouldBe(rows);
        windows.Sum(window => window.Rows.RowCount).ShouldBe(1_000);
        windows.Zip(windows.Skip(1), (earlier, later) => earlier.To == later.From).ShouldAllBe(follows => follows);
    }

    [Fact]
    public void Windows_of_rows_have_so_many_and_the_last_what_is_left() =>
        WindowSlicer.Slice(Rows.Of(1, 250), WindowPlan.Parse("100", hasKey: false).Required, new ColumnRoles()).Required.Select(window => window.Rows.RowCount).ShouldBe([100, 100, 50]);

    [Fact]
    public void Windows_of_a_key_have_the_rows_of_their_value() =>
        WindowSlicer.Slice(Rows.Of(1, 250), WindowPlan.Parse(null, hasKey: true).Required, new ColumnRoles { Key = "region" }).Required.Select(window => window.Name).ShouldBe(["region = east", "region = north", "region = south"]);

    [Theory]
    [InlineData("fortnight")]
    [InlineData("0")]
    [InlineData("-5")]
    public void A_length_that_cannot_be_read_is_refused(string every) => WindowPlan.Parse(every, hasKey: false).Problems.ShouldHaveSingleItem().Code.ShouldBe("monitor.every");

    [Fact]
    public void A_window_says_what_is_missing_out_of_range_and_new()
    {
        var window = Measure(Rows.Of(2, 2_000, shift: 100, region: "west", missing: 4), new ColumnRoles());
        window.Quality.Single(column => column.Column == "age").MissingShare.ShouldBe(0.25);
        window.Quality.Single(column => column.Column == "age").MissingGrowthLow!.Value.ShouldBeGreaterThan(0.2);
        window.Quality.Single(column => column.Column == "amount").AboveRange!.Value.ShouldBeGreaterThan(1_900);
        var region = window.Quality.Single(column => column.Column == "region");
        (region.NewLevels, region.NewLevelRows).ShouldBe((1, 200));
    }

    [Fact]
    public void A_window_that_was_recorded_before_counts_were_kept_says_the_same_as_one_with_them()
    {
        var now = Measure(Rows.Of(2, 500), new ColumnRoles());
        var before = now with { Features = [.. now.Features.Select(column => column with { Counts = null })], Amends = "an earlier one", Amendment = 3 };
        now.SaysTheSameAs(before).ShouldBeTrue();
        now.SaysTheSameAs(now).ShouldBeTrue();
        before.SaysTheSameAs(now).ShouldBeFalse();
        now.SaysTheSameAs(before with { NotCompared = ["age"] }).ShouldBeFalse();
        Measure(Rows.Of(3, 500), new ColumnRoles()).SaysTheSameAs(before).ShouldBeFalse();
    }

    [Fact]
    public void A_column_that_is_gone_is_named()
    {
        var rows = Rows.Of(2, 100);
        Measure(rows.Select(["amount", "region"]), new ColumnRoles()).NotCompared.ShouldBe(["age"]);
    }

    [Fact]
    public void A_change_in_how_columns_go_together_is_seen_by_the_classifier_alone()
    {
        var (before, now) = (Pairs(1, sign: 1), Pairs(2, sign: -1));
        var window = WindowMeasurer.Measure("w", WindowKind.Whole, new SlicedWindow("all", now), Rows.Exact(before), new ColumnRoles(), new DriftMethod(), withClassifier: true);
        window.DriftedCount().ShouldBe(0);
        window.Whole!.AreaLow!.Value.ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void Rows_of_the_same_law_cannot_be_told_apart()
    {
        var window = WindowMeasurer.Measure("w", WindowKind.Whole, new SlicedWindow("all", Pairs(3, sign: 1)), Rows.Exact(Pairs(4, sign: 1)), new ColumnRoles(), new DriftMethod(), withClassifier: true);
        window.Whole!.Area!.Value.ShouldBe(0.5, 0.05);
    }

    [Fact]
    public void Errors_and_latencies_are_counted_where_the_rows_have_them()
    {
        var rows = new Table([.. Rows.Of(2, 100).Columns, new NumericColumn("took", [.. Enumerable.Range(1, 100).Select(i => (double)i)]), CategoricalColumn.FromTexts("fault", [.. Enumerable.Range(0, 100).Select(i => i < 5 ? "timeout" : null)])]);
        var volume = Measure(rows, new ColumnRoles { Latency = "took", Error = "fault" }).Volume;
        (volume.LatencyMedianMicroseconds, volume.Errors, volume.ErrorShare).ShouldBe((50.5, 5, 0.05));
        volume.ErrorShareHigh!.Value.ShouldBe(0.1118, 0.001);
    }

    [Fact]
    public void Labels_that_came_late_measure_the_rows_that_have_them()
    {
        double[] forecasts = [.. Enumerable.Range(0, 1_000).Select(i => i / 1_000.0)];
        string?[] outcomes = [.. Enumerable.Range(0, 1_000).Select(i => i % 2 == 0 ? null : i % 10 < 5 == i > 500 ? "yes" : "no")];
        var rows = new Table([.. Rows.Of(2, 1_000).Columns, new NumericColumn("p", forecasts), CategoricalColumn.FromTexts("outcome", outcomes)]);
        var window = Measure(rows, new ColumnRoles { Outputs = ["p"], Label = "outcome", Positive = "yes", Protected = ["region"] });
        window.Performance!.LabelledRows.ShouldBe(500);
        window.Performance.Metrics.ShouldContain(metric => metric.Name == "roc_auc" && metric.Low < metric.Value && metric.Value < metric.High);
        window.Performance.CalibrationError.ShouldNotBeNull();
        window.Groups.ShouldHaveSingleItem().SelectionDifferenceLow.ShouldNotBeNull();
    }

    private static MonitorWindow Measure(Table rows, ColumnRoles roles) =>
        WindowMeasurer.Measure("w", WindowKind.Whole, new SlicedWindow("all rows", rows), Rows.Exact(Rows.Of(1, 2_000)), roles, new DriftMethod(), withClassifier: false);

    // Two columns, each normal by itself, that go up together or against each other.
    private static Table Pairs(ulong seed, int sign)
    {
        var random = new Assay.Kernel.SeededRandom(seed);
        double[] x = [.. Enumerable.Range(0, 1_500).Select(_ => random.NextGaussian())], y = [.. x.Select(value => sign * value + 0.3 * random.NextGaussian())];
        return new Table([new NumericColumn("x", x), new NumericColumn("y", y)]);
    }
}
