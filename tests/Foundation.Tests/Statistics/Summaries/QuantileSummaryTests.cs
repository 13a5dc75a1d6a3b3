using Assay.Kernel;
using Assay.Statistics.Distances;
using Assay.Statistics.Moments;
using Assay.Statistics.Summaries;

namespace Foundation.Tests.Statistics.Summaries;

public class QuantileSummaryTests
{
    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(0.3, 1.0)]
    [InlineData(0.0, 2.0)]
    [InlineData(5.0, 0.1)]
    public void The_exact_distances_lie_between_the_bounds_of_the_summaries(double shift, double spread)
    {
        double[] first = Normal(1, 20_000, 0, 1), second = Normal(2, 9_000, shift, spread);
        var reference = QuantileSummary.OfSorted(SortedSample.Of(first), 256);
        ShouldBound(reference, QuantileSummary.At(reference.Knots, second), first, second);
        ShouldBound(reference, QuantileSummary.OfSorted(SortedSample.Of(second), 64), first, second);
    }

    [Fact]
    public void The_bounds_hold_for_parts_that_were_merged_and_thinned()
    {
        double[][] parts = [Normal(1, 5_000, 0, 1), Normal(2, 7_000, 2, 3), Normal(3, 900, -4, 0.5)];
        var merged = parts.Select(part => QuantileSummary.OfSorted(SortedSample.Of(part), 128)).Aggregate((all, part) => all.Merge(part).Thin(256));
        merged.Count.ShouldBe(12_900);
        var current = Normal(4, 4_000, 1, 2);
        ShouldBound(merged, QuantileSummary.At(merged.Knots, current), [.. parts.SelectMany(part => part)], current);
    }

    [Fact]
    public void A_sample_of_few_distinct_values_is_kept_exactly()
    {
        double[] first = [.. Enumerable.Range(0, 3_000).Select(i => (double)(i % 17))], second = [.. Enumerable.Range(0, 999).Select(i => (double)(i % 11))];
        var reference = QuantileSummary.OfSorted(SortedSample.Of(first), 2_000);
        var distance = SummaryDistance.KolmogorovSmirnov(reference, QuantileSummary.At(reference.Knots, second));
        distance.ErrorBound.ShouldBe(0.0, 1e-12);
        distance.Value.ShouldBe(KolmogorovSmirnov.Test(first, second).Statistic, 1e-12);
    }

    [Fact]
    public void Counting_at_knots_gives_what_sorting_gives()
    {
        double[] values = [double.NaN, .. Normal(5, 3_000, 1, 4), double.PositiveInfinity, -100, -100, 0, 0, 0];
        double[] knots = [-3, -1, 0, 0.5, 0.50001, 7];
        var (counted, sorted) = (QuantileSummary.At([.. knots], values), QuantileSummary.OfSorted(SortedSample.Of(values), 2, knots));
        counted.Knots.ShouldBe(sorted.Knots);
        counted.Below.ShouldBe(sorted.Below);
        counted.UpTo.ShouldBe(sorted.UpTo);
    }

    [Fact]
    public void The_moments_of_one_pass_are_those_of_the_sample()
    {
        var values = Normal(6, 2_000, 1_000, 3);
        var (counted, exact) = (QuantileSummary.At([990, 1_000, 1_010], values).Moments, CentralMoments.Of(values));
        counted.Mean.ShouldBe(exact.Mean, 1e-9);
        counted.M2.ShouldBe(exact.M2, 1e-6);
    }

    [Fact]
    public void Bins_at_knots_have_exact_counts()
    {
        var values = Normal(7, 10_000, 0, 1);
        var bins = HistogramBins.AtQuantiles(values, 10);
        var summary = QuantileSummary.OfSorted(SortedSample.Of(values), 32, bins.Edges.AsSpan());
        SummaryDistance.CountsBetween(summary, bins.Edges.AsSpan()).ShouldBe(bins.Count(values));
    }

    [Fact]
    public void An_empty_side_leaves_the_distance_undefined()
    {
        var (none, some) = (QuantileSummary.OfSorted([]), QuantileSummary.OfSorted([1, 2]));
        double.IsNaN(SummaryDistance.KolmogorovSmirnov(none, some).Value).ShouldBeTrue();
        double.IsNaN(SummaryDistance.Wasserstein(some, none).Value).ShouldBeTrue();
        QuantileSummary.At(none.Knots, [3, 1]).Knots.ShouldBe([1.0, 3.0]);
    }

    private static void ShouldBound(QuantileSummary first, QuantileSummary second, double[] firstValues, double[] secondValues)
    {
        var (statistic, exact) = (SummaryDistance.KolmogorovSmirnov(first, second), KolmogorovSmirnov.Test(firstValues, secondValues).Statistic);
        exact.ShouldBeInRange(statistic.Least - 1e-12, statistic.Most + 1e-12);
        statistic.Value.ShouldBeInRange(statistic.Least, statistic.Most);
        var (distance, moved) = (SummaryDistance.Wasserstein(first, second), Wasserstein.Distance(firstValues, secondValues));
        moved.ShouldBeInRange(distance.Least - 1e-9, distance.Most + 1e-9);
    }

    private static double[] Normal(ulong seed, int count, double mean, double spread)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => mean + spread * random.NextGaussian())];
    }
}
