using Assay.Tracking.Documents;
using Assay.Tracking.Traces;

namespace Across.Tests.Tracking.Traces;

public class TraceEraserTests
{
    [Fact]
    public async Task A_deleted_trace_leaves_nothing_but_a_record_of_what_it_held()
    {
        var scene = await TraceScene.NewAsync();
        await scene.RecordAsync(TraceScene.Span(1, 1), TraceScene.Span(1, 2, parent: 1), TraceScene.Span(2, 1));
        await scene.AssessAsync(1, "correct", true);
        _ = (await scene.Links.ToRunAsync([TraceScene.IdOf(1)], "r")).Required;
        (await new TraceEraser(scene.Store).EraseAsync(TraceScene.Experiment, [TraceScene.IdOf(1), "tr-none"], null, null, "p")).Required.ShouldBe(1);
        (await CountAsync(scene, DocumentKinds.Span), await CountAsync(scene, DocumentKinds.Assessment), await CountAsync(scene, DocumentKinds.TraceLink)).ShouldBe((1, 0, 0));
        var told = scene.Store.Told("tracking.trace-deletion").ShouldHaveSingleItem().GetProperty("traces")[0];
        (told.GetProperty("traceId").GetString(), told.GetProperty("spanCount").GetInt32(), told.GetProperty("assessmentCount").GetInt32()).ShouldBe((TraceScene.IdOf(1), 2, 1));
    }

    [Fact]
    public async Task The_oldest_go_first_up_to_a_time_and_a_number()
    {
        var scene = await TraceScene.NewAsync();
        for (var i = 1; i <= 5; i++) await scene.TellAsync(i, time: i);
        (await new TraceEraser(scene.Store).EraseAsync(TraceScene.Experiment, [], 4, 2, null)).Required.ShouldBe(2);
        (await scene.FindAsync(null)).ShouldBe([5, 4, 3]);
        (await new TraceEraser(scene.Store).EraseAsync("9", [], 9, null, null)).Required.ShouldBe(0);
    }

    [Fact]
    public async Task A_span_that_comes_while_its_trace_is_deleted_is_not_left_behind()
    {
        var scene = await TraceScene.NewAsync();
        await scene.RecordAsync(TraceScene.Span(1, 1));
        scene.Store.Memory.BeforeWrite = () => scene.RecordAsync(TraceScene.Span(1, 2, parent: 1));
        (await new TraceEraser(scene.Store).EraseAsync(TraceScene.Experiment, [TraceScene.IdOf(1)], null, null, null)).Required.ShouldBe(1);
        (await CountAsync(scene, DocumentKinds.Span)).ShouldBe(0);
    }

    private static async Task<int> CountAsync(TraceScene scene, string kind) => await scene.Store.Documents.ListAsync(new DocumentListing(kind)).CountAsync();
}
