using Assay.Kernel;
using Assay.Statistics.Distances;
using Assay.Statistics.Distributions;

namespace Foundation.Tests.Statistics.Distances;

public class EffectIntervalTests
{
    [Theory]
    [InlineData(3, 3, 4)]
    [InlineData(10, 3, 4)]
    [InlineData(50, 9, 30)]
    [InlineData(2, 1, 0.5)]
    [InlineData(1_200, 9, 1_000)]
    public void The_noncentral_law_is_near_its_sum_of_central_ones(double x, int degrees, double noncentrality)
    {
        double sum = 0.0, weight = -0.5 * noncentrality;
        for (var j = 0; j < 4_000; j++)
        {
            if (j > 0) weight += Math.Log(0.5 * noncentrality / j);
            sum += Math.Exp(weight) * ChiSquaredDistribution.Cdf(x, degrees + 2.0 * j);
        }

        NoncentralChiSquaredDistribution.Cdf(x, degrees, noncentrality).ShouldBe(sum, 0.005);
    }

    [Fact]
    public void The_interval_of_V_holds_the_true_association_about_as_often_as_it_says()
    {
        // Two samples of 400 from shares (0.5, 0.3, 0.2) and (0.4, 0.3, 0.3).
        double[] p = [0.5, 0.3, 0.2], q = [0.4, 0.3, 0.3];
        var truth = Math.Sqrt(p.Zip(q, (a, b) => Math.Pow(a - b, 2) / (a + b)).Sum() / 2.0);
        var random = new SeededRandom(11);
        var held = Enumerable.Range(0, 400).Count(_ =>
        {
            var interval = CramersV.Interval(ContingencyTable.OfTwo(Draw(p, 400, random), Draw(q, 400, random)));
            return interval.Lower <= truth && truth <= interval.Upper;
        });
        held.ShouldBeInRange(364, 396);
    }

    [Fact]
    public void The_interval_of_the_gap_holds_the_true_one_at_least_as_often_as_it_says()
    {
        // Uniform on [0, 1] and on [0.2, 1.2]: the true gap is 0.2.
        var random = new SeededRandom(12);
        var held = Enumerable.Range(0, 300).Count(_ =>
        {
            double[] first = [.. Enumerable.Range(0, 150).Select(_ => random.NextDouble())], second = [.. Enumerable.Range(0, 90).Select(_ => 0.2 + random.NextDouble())];
            var interval = KolmogorovSmirnov.Interval(KolmogorovSmirnov.Test(first, second).Statistic, 150, 90);
            return interval.Lower <= 0.2 && 0.2 <= interval.Upper;
        });
        held.ShouldBeGreaterThanOrEqualTo(285);
    }

    [Fact]
    public void Sorted_samples_give_what_unsorted_ones_give()
    {
        double[] first = [3, 1, 2, 9, 9], second = [4, 4, 0.5];
        double[] a = [.. first.Order()], b = [.. second.Order()];
        KolmogorovSmirnov.TestSorted(a, b).ShouldBe(KolmogorovSmirnov.Test(first, second));
        Wasserstein.DistanceSorted(a, b).ShouldBe(Wasserstein.Distance(first, second));
        var bins = HistogramBins.AtQuantilesOfSorted(a, 4);
        bins.Edges.ShouldBe(HistogramBins.AtQuantiles(first, 4).Edges);
        bins.CountSorted(b).ShouldBe(bins.Count(second));
        HistogramBins.OfEdges(bins.Edges.AsSpan()).Count(first).ShouldBe(bins.Count(first));
    }

    private static long[] Draw(double[] shares, int rows, SeededRandom random)
    {
        var counts = new long[shares.Length];
        for (var i = 0; i < rows; i++)
        {
            var chance = random.NextDouble();
            counts[chance < shares[0] ? 0 : chance < shares[0] + shares[1] ? 1 : 2]++;
        }

        return counts;
    }
}
