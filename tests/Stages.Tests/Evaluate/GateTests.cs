using Assay.Evaluate.Estimates;
using Assay.Evaluate.Settings;
using Assay.Evaluate.Verdict;

namespace Stages.Tests.Evaluate;

public class GateTests
{
    private static readonly Gate AtLeast = new("roc_auc", "problem.metric.threshold", GateKind.Block, true, 0.75);
    private static readonly Gate AtMost = new("brier_score_loss", "evaluate.gates[0].max", GateKind.Warn, false, 0.1);

    [Theory]
    [InlineData(0.80, 0.76, 0.84, true, true)]
    [InlineData(0.80, 0.70, 0.86, true, false)]
    [InlineData(0.75, 0.75, 0.80, true, true)]
    [InlineData(0.70, 0.65, 0.74, false, true)]
    [InlineData(0.70, 0.60, 0.78, false, false)]
    public void A_lower_limit_is_held_against_value_and_interval(double value, double low, double high, bool passed, bool clear)
    {
        var result = AtLeast.Check(Estimate.Between(value, low, high, "DeLong"));
        result.Passed.ShouldBe(passed);
        result.Clear.ShouldBe(clear);
    }

    [Theory]
    [InlineData(0.05, 0.02, 0.08, true, true)]
    [InlineData(0.05, 0.02, 0.12, true, false)]
    [InlineData(0.15, 0.12, 0.18, false, true)]
    [InlineData(0.15, 0.08, 0.18, false, false)]
    public void An_upper_limit_is_held_against_value_and_interval(double value, double low, double high, bool passed, bool clear)
    {
        var result = AtMost.Check(Estimate.Between(value, low, high, "bootstrap"));
        result.Passed.ShouldBe(passed);
        result.Clear.ShouldBe(clear);
    }

    [Fact]
    public void A_pass_whose_interval_reaches_below_the_limit_says_so() =>
        AtLeast.Check(Estimate.Between(0.8, 0.7, 0.86, "DeLong")).Sentence.ShouldBe("Passes, but the interval reaches below the limit: roc_auc is 0.8 (95 % interval 0.7 to 0.86); the limit is at least 0.75.");

    [Fact]
    public void A_large_measure_is_told_without_decimals_that_nobody_reads() =>
        new Gate("rmse", "problem.metric.threshold", GateKind.Block, false, 164000).Check(Estimate.Between(28098.801123, 26009.8122, 30691.5363, "BCa")).Sentence
            .ShouldBe("Passes: rmse is 28098.8 (95 % interval 26009.81 to 30691.54); the limit is at most 164000.");

    [Fact]
    public void What_could_not_be_measured_does_not_pass()
    {
        var result = AtLeast.Check(Estimate.Undefined("All test rows are of one class."));
        result.Passed.ShouldBeFalse();
        result.Clear.ShouldBeNull();
        result.Sentence.ShouldContain("All test rows are of one class.");
    }
}
