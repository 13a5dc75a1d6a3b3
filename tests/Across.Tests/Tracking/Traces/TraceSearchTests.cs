using Assay.Tracking;
using Assay.Tracking.Traces;
using Assay.Tracking.Traces.Assessments;
using Assay.Tracking.Traces.Spans;

namespace Across.Tests.Tracking.Traces;

public class TraceSearchTests
{
    [Fact]
    public async Task Pages_follow_each_other_newest_first_and_the_last_has_no_token()
    {
        var scene = await TraceScene.NewAsync();
        for (var i = 1; i <= 5; i++) await scene.TellAsync(i, time: i);
        var (seen, token) = (new List<string>(), (string?)null);
        do
        {
            var page = (await scene.Search.FindAsync([TraceScene.Experiment], null, null, 2, token)).Required;
            seen.AddRange(page.Traces.Select(trace => trace.Info.TraceId));
            token = page.NextPageToken;
        }
        while (token is not null);
        seen.ShouldBe([.. new[] { 5, 4, 3, 2, 1 }.Select(TraceScene.IdOf)]);
    }

    [Fact]
    public async Task Another_order_reads_all_and_pages_through_them()
    {
        var scene = await TraceScene.NewAsync();
        await scene.TellAsync(1, time: 1, tags: ("mlflow.traceName", "b"));
        await scene.TellAsync(2, time: 2, tags: ("mlflow.traceName", "a"));
        await scene.TellAsync(3, time: 3);
        (await scene.FindAsync(null, "name ASC")).ShouldBe([2, 1, 3]);
        var first = (await scene.Search.FindAsync([TraceScene.Experiment], null, ["name ASC"], 2, null)).Required;
        var second = (await scene.Search.FindAsync([TraceScene.Experiment], null, ["name ASC"], 2, first.NextPageToken)).Required;
        second.Traces.ShouldHaveSingleItem().Info.TraceId.ShouldBe(TraceScene.IdOf(3));
    }

    [Fact]
    public async Task Conditions_on_spans_hold_of_one_and_the_same_span()
    {
        var scene = await TraceScene.NewAsync();
        await scene.RecordAsync(
            TraceScene.Span(1, 1) with { Name = "search" }, TraceScene.Span(1, 2, parent: 1) with { Status = SpanStatus.Error },
            TraceScene.Span(2, 1, attributes: ("model", SpanValue.Of("m"))) with { Name = "search", Status = SpanStatus.Error });
        (await scene.FindAsync("span.name = 'search' AND span.status = 'ERROR'")).ShouldBe([2]);
        (await scene.FindAsync("span.attributes.model = 'm'")).ShouldBe([2]);
        (await scene.FindAsync("trace.text LIKE '%search%'")).Order().ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_run_finds_the_traces_that_it_made_and_those_that_were_linked_to_it_even_before_they_came()
    {
        var scene = await TraceScene.NewAsync();
        _ = (await scene.Links.ToRunAsync([TraceScene.IdOf(1), TraceScene.IdOf(2)], "r")).Required;
        for (var i = 1; i <= 4; i++) await scene.TellAsync(i);
        _ = (await scene.Spans.RecordAsync(TraceScene.Experiment, "r", [TraceScene.Span(5, 1)])).Required;
        (await scene.FindAsync("attribute.run_id = 'r'")).Order().ShouldBe([1, 2, 5]);
    }

    [Fact]
    public async Task Feedback_that_was_overridden_finds_nothing_any_more()
    {
        var scene = await TraceScene.NewAsync();
        await scene.TellAsync(1);
        var first = await scene.AssessAsync(1, "correct", true);
        (await scene.FindAsync("feedback.correct = 'true'")).ShouldBe([1]);
        var second = await scene.AssessAsync(1, "correct", false, overrides: first.AssessmentId);
        (await scene.FindAsync("feedback.correct = 'true'")).ShouldBeEmpty();
        await scene.Assessments.RemoveAsync(TraceScene.IdOf(1), second.AssessmentId);
        (await scene.FindAsync("feedback.correct = 'true'")).ShouldBe([1]);
    }

    [Fact]
    public async Task An_issue_and_a_prompt_find_the_traces_that_name_them()
    {
        var scene = await TraceScene.NewAsync();
        await scene.TellAsync(1);
        await scene.TellAsync(2);
        await scene.AssessAsync(2, "iss-1", "slow", kind: AssessmentKind.Issue);
        _ = (await scene.Links.ToPromptsAsync(TraceScene.IdOf(1), ["greeting/3"])).Required;
        (await scene.FindAsync("issue.id = 'iss-1'")).ShouldBe([2]);
        (await scene.FindAsync("prompt = 'greeting/3'")).ShouldBe([1]);
    }

    [Theory]
    [InlineData("color = 'red'", null)]
    [InlineData(null, "!")]
    [InlineData(null, "bm9uZQ")]
    public async Task What_is_no_filter_and_what_is_no_token_is_refused(string? filter, string? token)
    {
        var scene = await TraceScene.NewAsync();
        var found = await scene.Search.FindAsync([TraceScene.Experiment], filter, null, 10, token);
        found.Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.Invalid);
    }

    [Fact]
    public async Task States_are_found_by_the_words_that_clients_use()
    {
        var scene = await TraceScene.NewAsync();
        await scene.TellAsync(1, state: TraceState.Error);
        await scene.TellAsync(2);
        (await scene.FindAsync("status = 'ERROR'")).ShouldBe([1]);
        (await scene.FindAsync("status != 'ERROR' AND timestamp_ms <= 1000")).ShouldBe([2]);
    }
}
