using Assay.Tracking;
using Assay.Tracking.Traces;
using Assay.Tracking.Traces.Spans;

namespace Across.Tests.Tracking.Traces;

public class SpanRecorderTests
{
    [Fact]
    public async Task A_trace_of_which_only_spans_are_known_is_described_by_its_root()
    {
        var scene = await TraceScene.NewAsync();
        await scene.RecordAsync(TraceScene.Span(1, 2, parent: 1, from: 1100, to: 1900), TraceScene.Span(1, 1, from: 1000, to: 2500, attributes: [(SpanKeys.Inputs, SpanValue.Of("hello")), ("session.id", SpanValue.Of("s"))]));
        var trace = await scene.InfoAsync(1);
        (trace.RequestTime, trace.ExecutionDuration, trace.State, trace.Name).ShouldBe((1000, 1500, TraceState.Ok, "span 1"));
        trace.RequestPreview.ShouldBe("\"hello\"");
        trace.Metadata[TraceKeys.Session].ShouldBe("s");
        trace.Tags[TraceKeys.ArtifactLocationTag].ShouldBe($"mlflow-artifacts:/0/traces/{TraceScene.IdOf(1)}/artifacts");
        trace.HasSpans.ShouldBeTrue();
    }

    [Fact]
    public async Task A_trace_is_in_progress_until_its_root_has_ended()
    {
        var scene = await TraceScene.NewAsync();
        await scene.RecordAsync(TraceScene.Span(1, 2, parent: 1));
        (await scene.InfoAsync(1)).State.ShouldBe(TraceState.InProgress);
        await scene.RecordAsync(TraceScene.Span(1, 1, to: 0));
        (await scene.InfoAsync(1)).State.ShouldBe(TraceState.InProgress);
        await scene.RecordAsync(TraceScene.Span(1, 1) with { Status = SpanStatus.Error });
        (await scene.InfoAsync(1)).State.ShouldBe(TraceState.Error);
    }

    [Fact]
    public async Task Tokens_are_summed_over_spans_and_a_span_that_comes_again_counts_once()
    {
        var scene = await TraceScene.NewAsync();
        await scene.RecordAsync(TraceScene.Span(1, 2, parent: 1, attributes: TraceScene.Tokens(3, 4)));
        await scene.RecordAsync(TraceScene.Span(1, 2, parent: 1, attributes: TraceScene.Tokens(3, 4)), TraceScene.Span(1, 3, parent: 1, attributes: TraceScene.Tokens(10, 20)));
        (await scene.InfoAsync(1)).Metadata[TraceKeys.TokenUsage].ShouldBe("""{"input_tokens": 13, "output_tokens": 24, "total_tokens": 37}""");
    }

    [Fact]
    public async Task What_a_client_tells_of_the_whole_trace_is_not_moved_by_spans_that_come_later()
    {
        var scene = await TraceScene.NewAsync();
        await scene.TellAsync(1, time: 500, tags: ("team", "vision"));
        await scene.RecordAsync(TraceScene.Span(1, 1, from: 100, to: 9000, attributes: TraceScene.Tokens(1, 1)));
        var trace = await scene.InfoAsync(1);
        (trace.RequestTime, trace.ExecutionDuration, trace.Tags["team"], trace.HasSpans).ShouldBe((500, 5, "vision", true));
        trace.Metadata[TraceKeys.TokenUsage].ShouldContain("\"total_tokens\": 2");
    }

    [Fact]
    public async Task What_spans_said_stays_where_a_client_that_tells_later_says_nothing()
    {
        var scene = await TraceScene.NewAsync();
        await scene.RecordAsync(TraceScene.Span(1, 1, attributes: (SpanKeys.Inputs, SpanValue.Of("hello"))));
        var told = await scene.TellAsync(1, time: 700, tags: ("team", "vision"));
        (told.RequestTime, told.RequestPreview, told.HasSpans, told.Tags["team"]).ShouldBe((700, "\"hello\"", true, "vision"));
    }

    [Fact]
    public async Task A_trace_that_somebody_begins_meanwhile_is_read_again()
    {
        var scene = await TraceScene.NewAsync();
        scene.Store.Memory.BeforeWrite = () => scene.TellAsync(1, tags: ("team", "vision"));
        await scene.RecordAsync(TraceScene.Span(1, 1));
        var trace = await scene.InfoAsync(1);
        (trace.Tags["team"], trace.HasSpans).ShouldBe(("vision", true));
    }

    [Fact]
    public async Task Spans_of_an_experiment_that_is_not_there_are_refused_and_none_is_kept()
    {
        var scene = await TraceScene.NewAsync();
        var refused = await scene.Spans.RecordAsync("9", null, [TraceScene.Span(1, 1)]);
        refused.Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.NotFound);
        (await scene.Reader.GetInfosAsync([TraceScene.IdOf(1)])).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_trace_with_its_spans_has_the_root_first_and_waits_for_all_that_its_client_counted()
    {
        var scene = await TraceScene.NewAsync();
        await scene.RecordAsync(TraceScene.Span(1, 2, parent: 1, from: 900), TraceScene.Span(1, 1));
        var trace = (await scene.Reader.GetAsync(TraceScene.IdOf(1), partial: false)).Required;
        trace.Spans.Select(SpanJson.Read).Select(span => span.Name).ShouldBe(["span 1", "span 2"]);
        await scene.Recorder.TellAsync(trace.Info with { Metadata = trace.Info.Metadata.Add(TraceKeys.SizeStatistics, """{"num_spans": 3}""") }, []);
        (await scene.Reader.GetAsync(TraceScene.IdOf(1), partial: true)).Required.Spans.Count.ShouldBe(2);
        (await scene.Reader.GetAllAsync([TraceScene.IdOf(1)])).ShouldBeEmpty();
    }
}
