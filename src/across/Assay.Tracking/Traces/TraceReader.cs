using System.Text.Json;
using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Traces.Assessments;

namespace Assay.Tracking.Traces;

/// <summary>Reads traces by their identifiers.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="clock">Waits for spans that are on their way.</param>
public sealed class TraceReader(ITrackingStore store, TimeProvider clock)
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.5)];

    /// <summary>What a trace says of itself, with its assessments.</summary>
    public async Task<Outcome<Trace>> GetInfoAsync(string traceId, CancellationToken cancellation = default) =>
        await GetInfosAsync([traceId], cancellation) is [var trace] ? trace : TraceFaults.NotFound(traceId);

    /// <summary>What those of the traces that are here say of themselves, in the order asked for, each once.</summary>
    public async Task<IReadOnlyList<Trace>> GetInfosAsync(IReadOnlyList<string> traceIds, CancellationToken cancellation = default)
    {
        var found = (await store.Documents.FindAllAsync(DocumentKinds.Trace, [.. traceIds.Distinct()], cancellation)).ToDictionary(document => document.Id, TraceInfo.Of);
        return await WithAssessmentsAsync([.. traceIds.Distinct().Where(found.ContainsKey).Select(traceId => found[traceId])], cancellation);
    }

    /// <summary>Traces with their assessments, in the order given.</summary>
    internal async Task<IReadOnlyList<Trace>> WithAssessmentsAsync(IReadOnlyList<TraceInfo> traces, CancellationToken cancellation)
    {
        var assessments = await AssessmentService.ListAsync(store.Documents, [.. traces.Select(trace => trace.TraceId)], cancellation);
        return [.. traces.Select(trace => new Trace(trace, [.. assessments[trace.TraceId]], []))];
    }

    /// <summary>A trace with its spans.</summary>
    /// <param name="traceId">The trace.</param>
    /// <param name="partial">Also when some of the spans that its client counted are not here. Without it, they are waited for a few seconds.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns><see cref="TrackingFaults.NotFound"/> without such a trace, or while it is not complete.</returns>
    public async Task<Outcome<Trace>> GetAsync(string traceId, bool partial, CancellationToken cancellation = default)
    {
        for (var attempt = 0; ; attempt++)
        {
            var info = await GetInfoAsync(traceId, cancellation);
            if (!info.Succeeded) return info;
            var trace = (await WithSpansAsync([info.Value], cancellation))[0];
            if (partial || IsComplete(trace)) return trace;
            if (attempt == Waits.Length) return TraceFaults.NotComplete(traceId);
            await Task.Delay(Waits[attempt], clock, cancellation);
        }
    }

    /// <summary>Those of the traces that are here, and complete, with their spans, in the order asked for.</summary>
    public async Task<IReadOnlyList<Trace>> GetAllAsync(IReadOnlyList<string> traceIds, CancellationToken cancellation = default) =>
        [.. (await WithSpansAsync(await GetInfosAsync(traceIds, cancellation), cancellation)).Where(trace => trace.Info.HasSpans && IsComplete(trace))];

    private async Task<IReadOnlyList<Trace>> WithSpansAsync(IReadOnlyList<Trace> traces, CancellationToken cancellation)
    {
        var listed = new List<Document>();
        if (traces.Count > 0) await foreach (var document in store.Documents.ListAsync(new DocumentListing(DocumentKinds.Span) { Parents = [.. traces.Select(trace => trace.Info.TraceId)] }, cancellation)) listed.Add(document);
        var spans = listed.ToLookup(document => document.Parent);
        return [.. traces.Select(trace => trace with { Spans = [.. spans[trace.Info.TraceId].OrderBy(document => IsRoot(document) ? 0 : 1)] })];
    }

    private static bool IsRoot(Document span)
    {
        using var body = JsonDocument.Parse(span.Body, Spans.SpanJson.ReadOptions);
        return !body.RootElement.TryGetProperty("parent_span_id", out _);
    }

    /// <summary>Whether all the spans that the client counted are here; true when it counted none.</summary>
    private static bool IsComplete(Trace trace)
    {
        if (!trace.Info.Metadata.TryGetValue(TraceKeys.SizeStatistics, out var statistics)) return true;
        return Spans.SpanText.Parse(statistics)?.Entry("num_spans")?.Integer is not { } counted || trace.Spans.Count >= counted;
    }
}
