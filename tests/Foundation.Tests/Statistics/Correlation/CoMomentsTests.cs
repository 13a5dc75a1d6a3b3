using Assay.Statistics.Correlation;

namespace Foundation.Tests.Statistics.Correlation;

public sealed class CoMomentsTests
{
    private static readonly double[] X = [1e9 + 1, 1e9 + 2, 1e9 + 4, 1e9 + 4, 1e9 + 9];
    private static readonly double[] Y = [3, 1, 5, -2, 8];

    [Fact]
    public void Sums_are_about_the_means_also_at_a_large_offset()
    {
        var moments = CoMoments.Of(X, Y);
        moments.ShouldSatisfyAllConditions(
            each => each.Count.ShouldBe(5),
            each => each.MeanX.ShouldBe(1e9 + 4, 1e-6),
            each => each.MeanY.ShouldBe(3),
            each => each.XX.ShouldBe(38, 1e-9),
            each => each.YY.ShouldBe(58, 1e-9),
            each => each.XY.ShouldBe(29, 1e-9));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void Parts_merge_to_the_whole(int split)
    {
        var (merged, whole) = (CoMoments.Of(X.AsSpan(0, split), Y.AsSpan(0, split)).Merge(CoMoments.Of(X.AsSpan(split), Y.AsSpan(split))), CoMoments.Of(X, Y));
        merged.Count.ShouldBe(whole.Count);
        merged.XX.ShouldBe(whole.XX, 1e-5);
        merged.XY.ShouldBe(whole.XY, 1e-5);
        merged.Pearson.ShouldBe(29 / Math.Sqrt(38.0 * 58.0), 1e-7);
    }

    [Fact]
    public void What_does_not_vary_goes_together_with_nothing()
    {
        double[] same = [0.1, 0.1, 0.1, 0.1, 0.1];
        CoMoments.Of(same, Y).Merge(CoMoments.Of(same, Y)).Pearson.ShouldBe(double.NaN);
        default(CoMoments).Pearson.ShouldBe(double.NaN);
        CoMoments.Of([1, double.PositiveInfinity], [1, 2]).Pearson.ShouldBe(double.NaN);
    }

    [Fact]
    public void Pairs_want_two_samples_of_one_length() => Should.Throw<ArgumentException>(() => CoMoments.Of([1, 2], [1]));
}
