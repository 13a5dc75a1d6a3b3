using Assay.Tracking.Traces;
using Assay.Tracking.Traces.Statistics;

namespace Across.Tests.Tracking.Traces;

public class TraceStatisticsTests
{
    [Fact]
    public async Task Traces_are_counted_by_state_and_by_time()
    {
        var scene = await TraceScene.NewAsync();
        await scene.TellAsync(1, time: 1_000);
        await scene.TellAsync(2, time: 61_000);
        await scene.TellAsync(3, time: 62_000, state: TraceState.Error);
        (await TextAsync(scene, Query("trace_count", AggregationKind.Count) with { Dimensions = ["trace_status"] })).ShouldBe("ERROR:1 OK:2");
        (await TextAsync(scene, Query("trace_count", AggregationKind.Count) with { IntervalSeconds = 60, Start = 0, End = 61_999 })).ShouldBe("1970-01-01T00:00:00+00:00:1 1970-01-01T00:01:00+00:00:1");
        (await TextAsync(scene, Query("trace_count", AggregationKind.Count) with { Filters = ["trace.status = 'OK'"] })).ShouldBe(":2");
    }

    [Fact]
    public async Task Percentiles_lie_between_the_two_nearest_values()
    {
        var scene = await TraceScene.NewAsync();
        await scene.RecordAsync(TraceScene.Span(1, 1, to: 1010), TraceScene.Span(1, 2, parent: 1, to: 1020), TraceScene.Span(1, 3, parent: 1, to: 1040), TraceScene.Span(1, 4, parent: 1, to: 1080));
        var query = Query("latency", AggregationKind.Percentile) with { View = StatisticsView.Spans, Aggregations = [new Aggregation(AggregationKind.Percentile, 50), new Aggregation(AggregationKind.Avg, null)] };
        var point = (await new TraceStatistics(scene.Store).QueryAsync(query)).Required.ShouldHaveSingleItem();
        point.Values.Select(value => (value.Key, value.Value)).ShouldBe([("P50.0", 30.0), ("AVG", 37.5)]);
    }

    [Fact]
    public async Task Yes_and_no_count_as_numbers_and_words_do_not()
    {
        var scene = await TraceScene.NewAsync();
        await scene.TellAsync(1);
        foreach (var value in new object[] { "yes", false, 1, "perhaps" }) await scene.AssessAsync(1, "good", value);
        (await TextAsync(scene, Query("assessment_value", AggregationKind.Avg) with { View = StatisticsView.Assessments, Dimensions = ["assessment_name"] })).ShouldBe($"good:{2.0 / 3}");
    }

    [Fact]
    public async Task What_cannot_be_measured_is_refused()
    {
        var scene = await TraceScene.NewAsync();
        foreach (var query in new[] { Query("colour", AggregationKind.Count), Query("latency", AggregationKind.Sum), Query("latency", AggregationKind.Avg) with { Dimensions = ["trace_status"] }, Query("latency", AggregationKind.Avg) with { Filters = ["span.name = 'x'"] }, Query("latency", AggregationKind.Avg) with { IntervalSeconds = 5 } })
            (await new TraceStatistics(scene.Store).QueryAsync(query)).Succeeded.ShouldBeFalse();
    }

    [Theory]
    [InlineData(6, 7, 6, 10, 0.6982)]
    [InlineData(5, 5, 0, 10, -1)]
    [InlineData(10, 10, 10, 10, 1)]
    [InlineData(5, 4, 2, 10, 0)]
    public void Filters_that_find_the_same_traces_correlate(int first, int second, int both, int all, double npmi) => new FilterCorrelation(first, second, both, all).Npmi.ShouldBe(npmi, 1e-4);

    [Fact]
    public void A_filter_that_finds_nothing_correlates_with_none() => double.IsNaN(new FilterCorrelation(0, 7, 0, 10).Npmi).ShouldBeTrue();

    [Fact]
    public async Task Traces_that_two_filters_find_are_counted()
    {
        var scene = await TraceScene.NewAsync();
        await scene.TellAsync(1, tags: [("env", "prod"), ("kind", "tool")]);
        await scene.TellAsync(2, tags: [("env", "prod")]);
        await scene.TellAsync(3, tags: [("kind", "tool")]);
        (await new FilterCorrelations(scene.Store).CountAsync([TraceScene.Experiment], "tags.env = 'prod'", "tags.kind = 'tool'", null)).Required.ShouldBe(new FilterCorrelation(2, 2, 1, 3));
        (await new FilterCorrelations(scene.Store).CountAsync([TraceScene.Experiment], "tags.env = 'prod'", "tags.kind = 'tool'", "tags.env = 'prod'")).Required.ShouldBe(new FilterCorrelation(2, 1, 1, 2));
    }

    private static StatisticsQuery Query(string metric, AggregationKind kind) => new([TraceScene.Experiment], StatisticsView.Traces, metric, [new Aggregation(kind, null)]);

    private static async Task<string> TextAsync(TraceScene scene, StatisticsQuery query) => string.Join(' ', (await new TraceStatistics(scene.Store).QueryAsync(query)).Required.Select(point => $"{string.Join(',', point.Dimensions.Select(dimension => dimension.Value))}:{point.Values[0].Value}"));
}
