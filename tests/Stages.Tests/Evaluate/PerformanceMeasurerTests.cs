using Assay.Evaluate.Metrics;
using Assay.Evaluate.Opening;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Scoring;
using Assay.Frame;
using Assay.Kernel;

namespace Stages.Tests.Evaluate;

public class PerformanceMeasurerTests
{
    private static readonly Costs Costs = new(1, 5, "hours");

    private static ScoredRows Draw(int rows, ulong seed, double threshold = 0.5)
    {
        var random = new SeededRandom(seed);
        var probabilities = Enumerable.Range(0, rows).Select(_ => random.NextDouble()).ToArray();
        return ScoredRows.Binary([.. probabilities.Select(p => random.NextDouble() < p ? 1.0 : 0)], probabilities, threshold);
    }

    private static readonly Lazy<PerformanceRecord> OfCalibrated = new(() => PerformanceMeasurer.Measure(Inputs(Draw(400, 1))));

    private static PerformanceInputs Inputs(ScoredRows test) => new()
    {
        Metrics = MetricSet.For(TaskKind.Binary, "roc_auc", Costs),
        Test = test,
        OutOfFold = [Draw(500, 2), Draw(500, 3)],
        Apparent = Draw(500, 4),
        Baseline = ScoredRows.Binary(test.Targets, Samples.Repeat(0.3, test.Count), 0.5),
        BaselineWords = "majority",
        Classes = ["no", "yes"],
        Threshold = new ThresholdChoice(0.2, 0.4, []),
        Costs = Costs,
        CostsDeclared = true,
        TestSet = new TestSetUse(1, "counted"),
        Seed = 5,
    };

    [Fact]
    public void A_calibrated_model_is_measured_as_one()
    {
        var record = OfCalibrated.Value;
        var area = record.Metrics[0];
        area.IsPrimary.ShouldBeTrue();
        area.Test.Method.ShouldBe("DeLong");
        area.Test.Low!.Value.ShouldBeLessThan(5.0 / 6);
        area.Test.High!.Value.ShouldBeGreaterThan(5.0 / 6);
        record.Calibration!.Slope!.Value.ShouldBe(1, 0.3);
        record.Calibration.EqualWidthError.Value!.Value.ShouldBeLessThan(0.08);
        record.Calibration.Curve.Sum(bin => bin.Rows).ShouldBe(400);
        record.Calibration.Recalibrations.Select(recalibration => recalibration.Method).ShouldBe(["Platt", "isotonic"]);
        record.Calibration.Recalibrations.ShouldAllBe(recalibration => Math.Abs(recalibration.Brier - record.Calibration.Brier.Value!.Value) < 0.02);
    }

    [Fact]
    public void The_baseline_is_beaten_with_corrected_p_values()
    {
        var metrics = OfCalibrated.Value.Metrics;
        metrics[0].Comparison!.PValue!.Value.ShouldBeLessThan(1e-6);
        metrics.Where(metric => metric.Comparison?.PValue is not null).ShouldAllBe(metric => metric.Comparison!.AdjustedPValue >= metric.Comparison.PValue);
        metrics.Single(metric => metric.Name == "accuracy").Comparison!.Test.ShouldBe("McNemar (exact)");
        metrics.Single(metric => metric.Name == "precision").Baseline!.Value.ShouldBeNull();
    }

    [Fact]
    public void Gaps_are_positive_where_the_test_set_is_worse()
    {
        var test = Draw(80, 1);
        var perfect = ScoredRows.Binary(test.Targets, test.Targets, 0.5);
        var metrics = PerformanceMeasurer.Measure(Inputs(test) with { Apparent = perfect }).Metrics;
        metrics.Single(metric => metric.Name == "roc_auc").ApparentGap!.Value.ShouldBeGreaterThan(0.1);
        metrics.Single(metric => metric.Name == "brier_score_loss").ApparentGap!.Value.ShouldBeGreaterThan(0.1);
    }

    [Fact]
    public void Curves_are_short_and_run_from_corner_to_corner()
    {
        var roc = RankingCurves.Roc(Draw(3000, 1));
        roc.Length.ShouldBe(200);
        roc[0].ShouldBe(new(0, 0));
        roc[^1].ShouldBe(new(1, 1));
        RankingCurves.PrecisionRecall(Draw(3000, 1))[^1].X.ShouldBe(1);
    }

    [Fact]
    public void A_test_set_of_one_class_has_undefined_figures_that_say_why()
    {
        var record = PerformanceMeasurer.Measure(Inputs(ScoredRows.Binary(Samples.Repeat(0, 60), [.. Draw(60, 9).Outputs], 0.5)));
        record.Metrics[0].Test.Value.ShouldBeNull();
        record.Metrics[0].Test.Note.ShouldNotBeNull().ShouldContain("one class");
        record.RocCurve.ShouldBeEmpty();
        record.Metrics.Single(metric => metric.Name == "recall").Test.Note.ShouldBe("No row is positive.");
        record.Metrics.Single(metric => metric.Name == "accuracy").Test.Value.ShouldNotBeNull();
    }

    [Fact]
    public void Constant_predictions_are_measured_without_a_fall()
    {
        var test = Draw(60, 1);
        var record = PerformanceMeasurer.Measure(Inputs(ScoredRows.Binary(test.Targets, Samples.Repeat(0.4, 60), 0.5)));
        record.Metrics[0].Test.Value.ShouldBe(0.5);
        record.Calibration!.Slope.ShouldBeNull();
    }

    [Fact]
    public void A_perfect_ranking_has_no_normal_interval_and_says_so()
    {
        var test = Draw(100, 1);
        var area = PerformanceMeasurer.Measure(Inputs(ScoredRows.Binary(test.Targets, [.. test.Targets.Select(t => 0.1 + 0.8 * t)], 0.5))).Metrics[0].Test;
        area.Value.ShouldBe(1);
        area.Low.ShouldBeNull();
        area.Note.ShouldNotBeNull();
    }

    [Fact]
    public void The_record_survives_its_journey_through_json()
    {
        var record = OfCalibrated.Value;
        var json = System.Text.Json.JsonSerializer.Serialize(record, Assay.Ledger.Records.RecordJson.Options);
        var back = System.Text.Json.JsonSerializer.Deserialize<PerformanceRecord>(json, Assay.Ledger.Records.RecordJson.Options);
        System.Text.Json.JsonSerializer.Serialize(back, Assay.Ledger.Records.RecordJson.Options).ShouldBe(json);
    }

    [Fact]
    public void Regression_has_residuals_and_bootstrap_intervals()
    {
        var random = new SeededRandom(3);
        var predictions = Enumerable.Range(0, 220).Select(i => (double)i).ToArray();
        var test = ScoredRows.Regression([.. predictions.Select(p => p + 2 + random.NextGaussian())], predictions);
        var record = PerformanceMeasurer.Measure(new PerformanceInputs { Metrics = MetricSet.For(TaskKind.Regression, "rmse", null), Test = test, OutOfFold = [test], Apparent = test, TestSet = new TestSetUse(1, "counted"), Seed = 1 });
        record.Residuals!.Mean.Value!.Value.ShouldBe(2, 0.2);
        record.Residuals.PredictedVersusActual.Length.ShouldBe(200);
        record.Residuals.Quantiles.Length.ShouldBe(9);
        record.Metrics[0].Test.Method.ShouldBe("BCa bootstrap 2000");
    }

    [Fact]
    public void DeLongs_area_is_that_of_the_ranks_and_a_model_does_not_differ_from_itself()
    {
        var test = Draw(150, 8);
        AreaUnderCurve.Of(test).Value!.Value.ShouldBe(MetricSet.For(TaskKind.Binary, "roc_auc", null)[0].Compute(test), 1e-12);
        AreaUnderCurve.Compare(test, test)!.PValue.ShouldBe(1);
    }

    [Fact]
    public void A_permutation_test_tells_a_model_from_a_coin_and_not_from_itself()
    {
        var test = Draw(200, 1);
        var brier = MetricSet.For(TaskKind.Binary, "brier_score_loss", null)[0];
        BaselineComparison.Swap(brier, test, test, 200, 1).PValue.ShouldBe(1);
        BaselineComparison.Swap(brier, test, ScoredRows.Binary(test.Targets, Samples.Repeat(0.5, 200), 0.5), 500, 1).PValue.ShouldBeLessThan(0.01);
    }

    [Fact]
    public void A_learning_curve_rises_with_rows_and_never_fits_on_the_rows_it_is_measured_on()
    {
        var fold = Enumerable.Range(0, 500).Select(row => row % 5).ToArray();
        var maker = new LearningCurveMaker(
            (fitOn, predict) =>
            {
                fitOn.Intersect(predict).ShouldBeEmpty();
                return [.. predict.Select(_ => fitOn.Length / 1000.0)];
            },
            (rows, raw) => ScoredRows.Regression(Samples.Repeat(0.5, rows.Length), raw),
            Samples.Rmse);
        var curve = maker.Make(fold, 3, 1);
        curve.Points.Select(point => point.TrainRows).ShouldBe([80, 160, 280, 400]);
        curve.Points.ShouldAllBe(point => point.Fits == 3);
        curve.Points[^1].Mean.ShouldBe(0.1, 1e-12);
    }
}
