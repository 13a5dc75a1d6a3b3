using Assay.Statistics.Distributions;
using Assay.Statistics.Intervals;
using Assay.Statistics.Moments;
using CsCheck;

namespace Foundation.Tests.Statistics.Intervals;

public sealed class ProportionIntervalTests
{
    private delegate Estimate Interval(long counted, long of, double level);

    private static readonly Dictionary<string, Interval> Intervals = new()
    {
        ["Wilson"] = ProportionInterval.Wilson,
        ["Clopper–Pearson"] = ProportionInterval.ClopperPearson,
        ["Agresti–Coull"] = ProportionInterval.AgrestiCoull,
        ["Jeffreys"] = ProportionInterval.Jeffreys,
        ["Wald"] = ProportionInterval.Wald,
    };

    private static readonly Gen<(int K, int N, double Level)> Counts =
        Gen.Int[1, 200].SelectMany(n => Gen.Select(Gen.Int[0, n], Gen.Double[0.5, 0.999]).Select((k, level) => (k, n, level)));

    public static TheoryData<string> Names => [.. Intervals.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Ends_lie_around_the_share_within_nought_and_one_mirror_and_widen_with_the_level(string name)
    {
        var interval = Intervals[name];
        Counts.Sample((k, n, level) =>
        {
            var estimate = interval(k, n, level);
            estimate.Value.ShouldBe((double)k / n);
            estimate.Lower.ShouldBeInRange(0, estimate.Value);
            estimate.Upper.ShouldBeInRange(estimate.Value, 1);
            var mirrored = interval(n - k, n, level);
            mirrored.Lower.ShouldBe(1 - estimate.Upper, 1e-9);
            mirrored.Upper.ShouldBe(1 - estimate.Lower, 1e-9);
            var narrower = interval(k, n, 0.9 * level);
            narrower.Lower.ShouldBeGreaterThanOrEqualTo(estimate.Lower - 1e-12);
            narrower.Upper.ShouldBeLessThanOrEqualTo(estimate.Upper + 1e-12);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_no_rows_nothing_is_known(string name) =>
        Intervals[name](0, 0, 0.95).ShouldBe(new Estimate(double.NaN, double.NaN, double.NaN));

    [Theory]
    [MemberData(nameof(Names))]
    public void Misuse_is_refused(string name)
    {
        Should.Throw<ArgumentException>(() => Intervals[name](3, 2, 0.95)).Message.ShouldContain("cannot count");
        Should.Throw<ArgumentException>(() => Intervals[name](-1, 2, 0.95));
        Should.Throw<ArgumentOutOfRangeException>(() => Intervals[name](1, 2, 1));
    }

    [Fact]
    public void The_exact_interval_always_covers_and_Wilsons_does_so_on_average()
    {
        const int n = 25;
        double sum = 0, least = 1;
        for (var step = 1; step < 200; step++)
        {
            var p = step / 200.0;
            least = Math.Min(least, Coverage(ProportionInterval.ClopperPearson, n, p));
            sum += Coverage(ProportionInterval.Wilson, n, p);
        }
        least.ShouldBeGreaterThanOrEqualTo(0.95);
        (sum / 199).ShouldBe(0.95, 0.01);
    }

    [Fact]
    public void Of_two_means_each_with_one_value_nothing_is_known()
    {
        MeanInterval.Student(CentralMoments.Of([3.0])).ShouldBe(new Estimate(3, double.NaN, double.NaN));
        MeanInterval.WelchDifference(CentralMoments.Of([3.0]), CentralMoments.Of([1.0, 2.0])).Lower.ShouldBe(double.NaN);
    }

    [Fact]
    public void An_interval_of_means_leaves_out_nought_just_when_the_test_rejects() =>
        Gen.Select(Gen.Double[-3, 3].Array[3, 12], Gen.Double[-2, 4].Array[3, 12]).Sample((a, b) =>
        {
            var interval = MeanInterval.WelchDifference(CentralMoments.Of(a), CentralMoments.Of(b), 0.9);
            var p = Assay.Statistics.Distances.TTest.Welch(a, b).PValue;
            if (Math.Abs(p - 0.1) > 1e-9) (interval.Lower > 0 || interval.Upper < 0).ShouldBe(p < 0.1);
            var mean = MeanInterval.Student(CentralMoments.Of(a), 0.9);
            (mean.Upper - mean.Value).ShouldBe(mean.Value - mean.Lower, 1e-9);
        });

    private static double Coverage(Interval interval, int n, double p)
    {
        var sum = 0.0;
        for (var k = 0; k <= n; k++)
        {
            var estimate = interval(k, n, 0.95);
            if (estimate.Lower <= p && p <= estimate.Upper) sum += BinomialDistribution.Probability(k, n, p);
        }
        return sum;
    }
}
