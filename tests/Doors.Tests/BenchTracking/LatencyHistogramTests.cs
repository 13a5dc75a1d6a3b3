using Assay.Bench.Tracking.Measuring;
using CsCheck;

namespace Doors.Tests.BenchTracking;

public class LatencyHistogramTests
{
    [Fact]
    public void A_percentile_is_never_too_small_and_at_most_a_sixty_fourth_too_large() =>
        Gen.Select(Gen.Long[0, 1L << 36].Array[1, 200], Gen.Double[0.001, 1]).Sample((latencies, share) =>
        {
            var exact = latencies.Order().ElementAt((int)Math.Ceiling(share * latencies.Length) - 1);
            var read = Of(latencies).Percentile(share);
            return read >= exact && read <= exact + exact / 64;
        });

    [Fact]
    public void Small_durations_are_exact() => Gen.Long[0, 127].Array[1, 50].Sample(latencies => Of(latencies).Percentile(0.5) == latencies.Order().ElementAt((latencies.Length + 1) / 2 - 1));

    [Fact]
    public void The_last_percentile_is_the_longest() => Gen.Long[0, 1L << 50].Array[1, 50].Sample(latencies => Of(latencies).MaxMicroseconds == latencies.Max() && Of(latencies).Percentile(1) <= latencies.Max());

    [Fact]
    public void Of_nothing_everything_is_nought()
    {
        var histogram = Of(5, 7);
        histogram.Clear();
        (histogram.Count, histogram.MaxMicroseconds, histogram.Percentile(0.5)).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void A_clock_that_went_backwards_counts_as_no_time() => Of(-3).Percentile(1).ShouldBe(0);

    private static LatencyHistogram Of(params long[] latencies)
    {
        var histogram = new LatencyHistogram();
        foreach (var latency in latencies) histogram.Record(latency);
        return histogram;
    }
}
