using Assay.Kernel;
using Assay.Statistics.Fairness;

namespace Foundation.Tests.Statistics.Fairness;

public sealed class MeanGapTests
{
    private static readonly FairnessOptions Options = new() { MinimumGroupSize = 3, Replicates = 500, Seed = 4 };

    [Fact]
    public void The_gap_lies_between_the_extreme_means_and_names_them()
    {
        var gap = MeanGap.Of([("a", [1, 2, 3]), ("b", [4, 6, 8]), ("c", [2, 3, 4])], Options);
        gap.Estimate.Value.ShouldBe(4);
        (gap.LowestGroup, gap.HighestGroup).ShouldBe(("a", "b"));
        gap.Estimate.Lower.ShouldBeInRange(1, 4);
        gap.Estimate.Upper.ShouldBeInRange(4, 7);
        MeanGap.Of([("c", [2, 3, 4]), ("b", [4, 6, 8]), ("a", [1, 2, 3])], Options).ShouldBe(gap);
    }

    [Fact]
    public void The_interval_of_two_large_groups_is_the_textbook_one()
    {
        var random = new SeededRandom(7);
        double[] a = [.. Enumerable.Range(0, 400).Select(_ => random.NextGaussian())], b = [.. Enumerable.Range(0, 400).Select(_ => random.NextGaussian() + 1)];
        var gap = MeanGap.Of([("a", a), ("b", b)], Options with { Replicates = 2000 });
        (gap.Estimate.Upper - gap.Estimate.Lower).ShouldBe(2 * 1.96 * Math.Sqrt(2.0 / 400), 0.04);
    }

    [Fact]
    public void Groups_too_small_or_without_a_finite_mean_are_not_compared()
    {
        MeanGap.Of([("a", [1, 2, 3]), ("b", [9, 9])], Options).Estimate.Value.ShouldBe(double.NaN);
        MeanGap.Of([("a", [1, 2, 3]), ("b", [9, 9, double.NaN])], Options).HighestGroup.ShouldBeNull();
        MeanGap.Of([("a", [1, 2, 3]), ("b", [9, 9, 9])], Options with { Replicates = 0 }).Estimate.Lower.ShouldBe(double.NaN);
        Should.Throw<ArgumentOutOfRangeException>(() => MeanGap.Of([], Options with { MinimumGroupSize = 0 }));
    }
}
