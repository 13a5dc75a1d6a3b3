using Assay.Tracking.Metrics;
using CsCheck;

namespace Across.Tests.Tracking.Metrics;

public class MetricHistoryTests
{
    private static readonly Gen<MetricPoint> Point = Gen.Select(
        Gen.OneOf(double.NaN, double.NegativeInfinity, -1, 0.0, -0.0, 1, double.PositiveInfinity), Gen.Long[0, 3], Gen.Long[-1, 2], (value, time, step) => new MetricPoint(value, time, step));

    [Fact]
    public void Every_point_is_told_once_by_time_step_and_value() => Point.List[0, 40].Sample(points =>
    {
        var expected = points.DistinctBy(point => (point.Timestamp, point.Step, point.Value)).OrderBy(point => point.Timestamp).ThenBy(point => point.Step).ThenBy(point => point.Value);
        MetricHistory.InOrder([.. points]).ShouldBe(expected);
    });

    [Fact]
    public void The_latest_point_does_not_depend_on_the_order_of_arrival() => Gen.Select(Point.Array[1, 12], Gen.Int).Sample((points, seed) =>
    {
        var shuffled = points.ToArray();
        new Random(seed).Shuffle(shuffled);
        Latest(shuffled).ShouldBe(Latest(points));
    });

    [Fact]
    public void A_number_is_later_than_none_at_the_same_step_and_time()
    {
        new MetricPoint(0, 1, 1).IsLaterThan(new MetricPoint(double.NaN, 1, 1)).ShouldBeTrue();
        new MetricPoint(double.NaN, 1, 1).IsLaterThan(new MetricPoint(0, 1, 1)).ShouldBeFalse();
        new MetricPoint(double.NaN, 0, 2).IsLaterThan(new MetricPoint(0, 9, 1)).ShouldBeTrue();
    }

    private static MetricPoint Latest(MetricPoint[] points) => points.Aggregate((best, next) => next.IsLaterThan(best) ? next : best);
}
