using Assay.Evaluate.Bench;
using Assay.Evaluate.Opening;
using Assay.Evaluate.Settings;

namespace Stages.Tests.Evaluate;

public class EvaluationBenchTests
{
    [Fact]
    public void Threshold_and_slices_found_do_not_depend_on_test_outcomes()
    {
        var (asTheyAre, turned) = (new EvaluationBench(BenchSamples.Materials()), new EvaluationBench(BenchSamples.Materials(target => 1 - target)));
        turned.Threshold!.Threshold.ShouldBe(asTheyAre.Threshold!.Threshold);
        turned.TrainLosses().ShouldBe(asTheyAre.TrainLosses());
        Conditions(turned).ShouldBe(Conditions(asTheyAre));
        turned.Metrics[0].Compute(turned.TestScores).ShouldBeLessThan(0.5);

        static string[] Conditions(EvaluationBench bench) => [.. bench.Slices(["x", "kind"], new SliceSettings()).Found.Select(slice => string.Join(' ', slice.Conditions))];
    }

    [Fact]
    public void Rows_without_a_target_take_no_part()
    {
        var bench = new EvaluationBench(BenchSamples.Materials(target => double.NaN));
        bench.TestRows.ShouldBeEmpty();
        bench.TrainRows.Length.ShouldBe(300);
    }

    [Fact]
    public void An_empty_test_set_is_measured_as_undefined_and_does_not_fall()
    {
        var bench = new EvaluationBench(BenchSamples.Materials(target => double.NaN));
        bench.Performance(new TestSetUse(1, "counted")).Metrics.ShouldAllBe(metric => metric.Test.Value == null);
        bench.Fairness(["kind"], 30).Attributes.Single().Groups.ShouldBeEmpty();
        bench.Slices(["x"], new SliceSettings()).Found.ShouldAllBe(slice => slice.TestRows == 0);
    }

    [Fact]
    public void A_small_test_set_is_measured_with_wide_or_no_intervals()
    {
        var materials = BenchSamples.Materials();
        var first = Array.IndexOf(materials.IsTest, true);
        var bench = new EvaluationBench(materials with { IsTest = [.. materials.IsTest.Select((test, row) => test && row < first + 12)] });
        bench.TestRows.Length.ShouldBe(3);
        bench.Performance(new TestSetUse(1, "counted")).TestRows.ShouldBe(3);
        bench.Robustness(new RobustnessSettings()).Scored.ShouldBe(3 * (1 + 5 * 10));
        bench.Explanation(new ExplanationSettings()).Examples.Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Explanations_name_what_is_predicted() => new EvaluationBench(BenchSamples.Materials()).Explanation(new ExplanationSettings { Repeats = 2 }).Prediction.ShouldBe("probability of repaid = yes");

    [Fact]
    public void A_model_that_cannot_be_trained_again_has_no_learning_curve_and_says_why()
    {
        var curve = new EvaluationBench(BenchSamples.Materials() with { Refit = null }).LearningCurve();
        curve.Points.ShouldBeEmpty();
        curve.Note.ShouldContain("brought along");
    }

    [Fact]
    public void The_learning_curve_sees_no_test_row()
    {
        var materials = BenchSamples.Materials();
        var seen = new HashSet<int>();
        var refit = materials.Refit!;
        var bench = new EvaluationBench(materials with { Refit = (fitOn, predict) => { lock (seen) { seen.UnionWith(fitOn); seen.UnionWith(predict); } return refit(fitOn, predict); } });
        bench.LearningCurve().Points.Length.ShouldBe(3);
        seen.ShouldNotBeEmpty();
        seen.ShouldAllBe(row => !materials.IsTest[row]);
    }

    [Fact]
    public void On_folds_of_time_the_learning_curve_trains_on_earlier_rows_alone()
    {
        var materials = BenchSamples.Materials() with { IsOrdered = true };
        var pairs = new List<(int Latest, int Measured)>();
        var refit = materials.Refit!;
        int Fold(int row) => materials.FoldOfRow[row];
        var bench = new EvaluationBench(materials with
        {
            Refit = (fitOn, predict) =>
            {
                lock (pairs) pairs.Add((fitOn.Max(Fold), predict.Min(Fold)));
                return refit(fitOn, predict);
            },
        });
        bench.LearningCurve().Points.ShouldNotBeEmpty();
        pairs.ShouldAllBe(pair => pair.Latest < pair.Measured);
        pairs.Select(pair => pair.Measured).Distinct().Order().ShouldBe([2, 3, 4]);
    }

    [Fact]
    public void Without_out_of_fold_predictions_the_costs_alone_give_the_threshold()
    {
        var bench = new EvaluationBench(BenchSamples.Materials() with { OutOfFold = [] });
        bench.Threshold!.Threshold.ShouldBe(0.25);
        bench.Performance(new TestSetUse(2, "counted")).Decision!.OutOfFoldCost.ShouldBeNull();
    }
}
