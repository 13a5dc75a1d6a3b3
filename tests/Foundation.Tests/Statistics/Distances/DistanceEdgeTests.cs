using Assay.Statistics.Distances;

namespace Foundation.Tests.Statistics.Distances;

public sealed class DistanceEdgeTests
{
    private static readonly double[] Some = [1, 2, 3];

    [Fact]
    public void An_empty_sample_leaves_every_test_undefined()
    {
        KolmogorovSmirnov.Test([], Some).PValue.ShouldBe(double.NaN);
        Wasserstein.Distance(Some, []).ShouldBe(double.NaN);
        Wasserstein.NormedByReference([], Some).ShouldBe(double.NaN);
        CramerVonMises.Test([], []).Statistic.ShouldBe(double.NaN);
        MannWhitney.Test([], Some).PValue.ShouldBe(double.NaN);
        TTest.Welch([], Some).PValue.ShouldBe(double.NaN);
        TTest.Student([], Some).T.ShouldBe(double.NaN);
        EnergyDistance.Distance([], Some).ShouldBe(double.NaN);
        AndersonDarling.Test([], Some).PValue.ShouldBe(double.NaN);
        PopulationStabilityIndex.OfSamples([], Some).ShouldBe(double.NaN);
    }

    [Fact]
    public void Empty_counts_leave_every_distance_undefined()
    {
        JensenShannon.Distance([0, 0], [1, 2]).ShouldBe(double.NaN);
        KullbackLeibler.Divergence([], []).ShouldBe(double.NaN);
        Hellinger.Distance([1, 2], [0, 0]).ShouldBe(double.NaN);
        TotalVariation.Distance([0], [0]).ShouldBe(double.NaN);
        LInfinity.Distance([0], [1]).ShouldBe(double.NaN);
        PopulationStabilityIndex.OfCounts([0, 0], [1, 1]).ShouldBe(double.NaN);
        ChiSquareTest.GoodnessOfFit([0, 0], [1, 1]).PValue.ShouldBe(double.NaN);
        ChiSquareTest.Homogeneity([5], [7]).PValue.ShouldBe(double.NaN);
        CramersV.Of(new ContingencyTable(2, 2, [0, 0, 0, 0])).ShouldBe(double.NaN);
        CramersV.Of(new ContingencyTable(1, 2, [3, 4])).ShouldBe(double.NaN);
        TwoProportionZTest.Test(0, 0, 1, 2).PValue.ShouldBe(double.NaN);
    }

    [Fact]
    public void NaN_in_a_sample_is_misuse()
    {
        Should.Throw<ArgumentException>(() => KolmogorovSmirnov.Test([double.NaN], Some));
        Should.Throw<ArgumentException>(() => Wasserstein.Distance(Some, [1, double.NaN]));
        Should.Throw<ArgumentException>(() => TTest.Welch(Some, [double.NaN]));
        Should.Throw<ArgumentException>(() => HistogramBins.AtQuantiles([1, double.NaN], 4));
        Should.Throw<ArgumentException>(() => PopulationStabilityIndex.OfSamples(Some, [double.NaN]));
    }

    [Fact]
    public void Counts_that_do_not_belong_together_are_misuse()
    {
        Should.Throw<ArgumentException>(() => JensenShannon.Distance([1, 2], [1, 2, 3])).Message.ShouldContain("same categories");
        Should.Throw<ArgumentException>(() => Hellinger.Distance([1, -2], [1, 2]));
        Should.Throw<ArgumentException>(() => ChiSquareTest.Homogeneity([1, 2], [1]));
        Should.Throw<ArgumentException>(() => new ContingencyTable(2, 2, [1, 2, 3]));
        Should.Throw<ArgumentException>(() => Wasserstein.Distance(Some, [1, 1], Some, [1, 1, 1]));
        Should.Throw<ArgumentException>(() => AndersonDarling.Test(Some));
    }

    [Fact]
    public void Values_all_tied_do_not_differ_and_cannot_be_tested_by_ranks()
    {
        double[] ties = [4, 4, 4, 4];
        KolmogorovSmirnov.Test(ties, ties).ShouldBe(new KolmogorovSmirnovResult(0.0, 1.0, PValueMethod.Exact));
        Wasserstein.Distance(ties, ties).ShouldBe(0.0);
        MannWhitney.Test(ties, ties).PValue.ShouldBe(double.NaN);
        MannWhitney.ProbabilityOfSuperiority(ties, ties).ShouldBe(0.5);
        AndersonDarling.Test(ties, ties).PValue.ShouldBe(double.NaN);
        PopulationStabilityIndex.OfSamples(ties, ties).ShouldBe(0.0);
        TTest.Welch(ties, ties).PValue.ShouldBe(double.NaN);
    }

    [Fact]
    public void A_difference_without_any_spread_is_certain() => TTest.Welch([4, 4, 4], [5, 5, 5]).PValue.ShouldBe(0.0);

    [Fact]
    public void Infinities_are_ordered_and_infinitely_far()
    {
        double[] infinite = [1, 2, double.PositiveInfinity];
        KolmogorovSmirnov.Test(Some, infinite).Statistic.ShouldBe(1.0 / 3, 1e-15);
        Wasserstein.Distance(Some, infinite).ShouldBe(double.PositiveInfinity);
        Wasserstein.Distance(infinite, infinite).ShouldBe(0.0);
        Wasserstein.Distance([double.NegativeInfinity, 1], [double.NegativeInfinity, 2]).ShouldBe(0.5);
        EnergyDistance.Distance(Some, infinite).ShouldBe(double.PositiveInfinity);
        TTest.Welch(Some, infinite).PValue.ShouldBe(double.NaN);
        MannWhitney.Test(Some, infinite).Statistic.ShouldBe(3.0 + 2 * 0.5);
    }

    [Fact]
    public void A_lost_category_makes_the_divergence_infinite_unless_floored()
    {
        KullbackLeibler.Divergence([1, 1], [1, 0]).ShouldBe(double.PositiveInfinity);
        KullbackLeibler.Divergence([1, 0], [1, 1]).ShouldBe(Math.Log(2), 1e-15);
        PopulationStabilityIndex.OfCounts([1, 1], [1, 0], floor: 0).ShouldBe(double.PositiveInfinity);
        PopulationStabilityIndex.OfCounts([1, 1], [1, 0]).ShouldBe(0.5 * Math.Log(2) + (1e-4 - 0.5) * Math.Log(1e-4 / 0.5), 1e-12);
    }

    [Fact]
    public void Bins_close_below_and_the_last_closes_on_both_sides()
    {
        var bins = HistogramBins.OfEqualWidth(0, 3, 3);
        bins.Count([0, 1, 1.5, 2, 3]).ShouldBe([1, 2, 2]);
        bins.Count([-10, 10, double.PositiveInfinity, double.NegativeInfinity]).ShouldBe([2, 0, 2]);
        HistogramBins.AtQuantiles([1, 1, 1, 1, 2], 4).Edges.ShouldBe([1, 2]);
        HistogramBins.AtQuantiles([7], 10).Count([6, 7, 8]).ShouldBe([3]);
    }

    [Fact]
    public void A_shifted_sample_of_any_size_is_found()
    {
        double[] a = [.. Enumerable.Range(0, 4000).Select(i => i / 4000.0)], b = [.. a.Select(x => x + 0.2)];
        var result = KolmogorovSmirnov.Test(a, b);
        result.Method.ShouldBe(PValueMethod.Asymptotic);
        result.Statistic.ShouldBe(0.2, 1e-3);
        result.PValue.ShouldBeInRange(1e-80, 1e-60);
        CramerVonMises.Test(a, b).PValue.ShouldBeLessThan(1e-20);
    }
}
