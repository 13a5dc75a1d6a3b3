using Assay.Evaluate.Estimates;
using Assay.Evaluate.Metrics;
using Assay.Evaluate.Scoring;
using Assay.Kernel;

namespace Stages.Tests.Evaluate;

public class ResampledTests
{
    [Fact]
    public void The_interval_of_a_mean_is_close_to_the_textbook_one()
    {
        var random = new SeededRandom(2);
        var values = Enumerable.Range(0, 400).Select(_ => random.NextGaussian()).ToArray();
        var estimate = Resampled.Mean(values, 1, "test");
        estimate.Method.ShouldBe("BCa bootstrap 2000");
        (estimate.High!.Value - estimate.Low!.Value).ShouldBe(2 * 1.96 / 20, 0.03);
    }

    [Fact]
    public void No_rows_give_no_value() => Resampled.Mean([], 1, "test").Value.ShouldBeNull();

    [Fact]
    public void Constant_values_give_a_value_without_interval()
    {
        var estimate = Resampled.Mean(Samples.Repeat(3, 50), 1, "test");
        estimate.Value.ShouldBe(3);
        estimate.Low.ShouldBeNull();
        estimate.Note.ShouldNotBeNull();
    }

    [Fact]
    public void Three_rows_are_too_few_for_an_interval() => Resampled.Mean([1, 2, 3], 1, "test").Note.ShouldBe("3 rows are too few for an interval.");

    [Fact]
    public void A_measure_that_is_undefined_has_no_value() =>
        Resampled.Of(new Metric("none", true, _ => double.NaN), ScoredRows.Regression([1, 2], [1, 2]), 1).Value.ShouldBeNull();

    [Fact]
    public void A_measure_that_resampling_biases_falls_back_to_percentiles_and_keeps_its_value_inside()
    {
        var rows = ScoredRows.Binary([.. Enumerable.Range(0, 200).Select(i => i < 25 || i >= 125 ? 1.0 : 0)], [.. Samples.Repeat(0.25, 100), .. Samples.Repeat(0.75, 100)], 0.5);
        var error = MetricSet.For(Assay.Frame.TaskKind.Binary, "expected_calibration_error", null)[0];
        var estimate = Resampled.Of(error, rows, 1);
        estimate.Method.ShouldBe("percentile bootstrap 2000");
        estimate.Note.ShouldNotBeNull().ShouldContain("larger on bootstrap samples");
        estimate.Low!.Value.ShouldBeLessThanOrEqualTo(estimate.Value!.Value);
    }

    [Fact]
    public void Wilsons_interval_of_no_hits_starts_at_zero_and_has_width()
    {
        var estimate = Proportion.Of(0, 20, "none");
        estimate.Low!.Value.ShouldBe(0, 1e-12);
        estimate.High!.Value.ShouldBe(0.1611, 1e-4);
    }

    [Fact]
    public void Newcombes_interval_matches_his_published_example()
    {
        var difference = Proportion.Difference(56, 70, 48, 80);
        difference.Value!.Value.ShouldBe(0.2, 1e-12);
        difference.Low!.Value.ShouldBe(0.0524, 1e-4);
        difference.High!.Value.ShouldBe(0.3339, 1e-4);
    }
}
