using Assay.Evaluate.Performance;
using CsCheck;

namespace Stages.Tests.Evaluate;

public class ThresholdChoiceTests
{
    [Fact]
    public void A_perfect_ranking_is_cut_between_the_classes()
    {
        var choice = ThresholdChoice.Cheapest([0, 0, 1, 1], [0.1, 0.2, 0.6, 0.9], 1, 1);
        choice.Threshold.ShouldBe(0.4, 1e-12);
        choice.Cost.ShouldBe(0);
    }

    [Fact]
    public void Dear_misses_pull_the_threshold_down()
    {
        double[] targets = [0, 1, 0, 0, 1];
        double[] probabilities = [0.1, 0.2, 0.3, 0.4, 0.5];
        ThresholdChoice.Cheapest(targets, probabilities, 1, 10).Threshold.ShouldBe(0.15, 1e-12);
        ThresholdChoice.Cheapest(targets, probabilities, 10, 1).Threshold.ShouldBe(0.45, 1e-12);
    }

    [Fact]
    public void Calling_none_positive_is_a_threshold_above_every_prediction()
    {
        var choice = ThresholdChoice.Cheapest([0, 0, 0, 1], [0.9, 0.8, 0.7, 0.1], 1, 1);
        choice.Threshold.ShouldBeGreaterThan(0.9);
        choice.Cost.ShouldBe(0.25);
    }

    [Fact]
    public void No_threshold_is_cheaper_than_the_one_chosen()
    {
        var rows = Gen.Select(Gen.Bool, Gen.Int[0, 10]).Array[1, 60];
        Gen.Select(rows, Gen.Int[1, 9], Gen.Int[1, 9]).Sample((sample, falsePositive, falseNegative) =>
        {
            var targets = sample.Select(row => row.Item1 ? 1.0 : 0).ToArray();
            var probabilities = sample.Select(row => row.Item2 / 10.0).ToArray();
            var choice = ThresholdChoice.Cheapest(targets, probabilities, falsePositive, falseNegative);
            Cost(choice.Threshold).ShouldBe(choice.Cost, 1e-12);
            for (var threshold = -0.05; threshold < 1.2; threshold += 0.1) Cost(threshold).ShouldBeGreaterThanOrEqualTo(choice.Cost - 1e-12);

            double Cost(double threshold) => sample.Select((row, i) => row.Item1 ? (probabilities[i] >= threshold ? 0 : falseNegative) : (probabilities[i] >= threshold ? falsePositive : 0)).Sum() / (double)sample.Length;
        });
    }

    [Fact]
    public void A_long_cost_curve_is_thinned_and_keeps_its_ends()
    {
        var probabilities = Enumerable.Range(0, 1000).Select(i => i / 1000.0).ToArray();
        var choice = ThresholdChoice.Cheapest([.. probabilities.Select(p => p > 0.5 ? 1.0 : 0)], probabilities, 1, 1);
        choice.Curve.Length.ShouldBe(200);
        choice.Curve[0].X.ShouldBe(0);
        choice.Curve[^1].X.ShouldBeGreaterThan(0.999);
    }
}
