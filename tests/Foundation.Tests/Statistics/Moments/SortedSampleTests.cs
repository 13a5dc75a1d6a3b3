using Assay.Kernel;
using Assay.Statistics.Moments;

namespace Foundation.Tests.Statistics.Moments;

public class SortedSampleTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(5_000)]
    [InlineData(70_000)]
    public void Many_numbers_are_sorted_as_few_are(int count)
    {
        var random = new SeededRandom(3);
        double[] values = [double.NegativeInfinity, double.MaxValue, -double.Epsilon, double.Epsilon, .. Enumerable.Range(0, count).Select(_ => random.NextGaussian() * Math.Pow(10, random.NextInt32(40) - 20)), double.PositiveInfinity];
        SortedSample.Of(values).ShouldBe(values.Order());
    }

    [Fact]
    public void Equal_numbers_and_whole_ones_are_sorted()
    {
        double[] values = [.. Enumerable.Range(0, 9_000).Select(i => (double)(i * 7 % 13 - 6))];
        SortedSample.Of(values).ShouldBe(values.Order());
        SortedSample.Of([.. Enumerable.Repeat(4.5, 6_000)]).ShouldAllBe(value => value == 4.5);
    }

    [Fact]
    public void What_is_missing_is_left_out() => SortedSample.Of([3, double.NaN, 1]).ShouldBe([1.0, 3.0]);
}
