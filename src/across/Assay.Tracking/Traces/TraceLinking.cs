using Assay.Kernel;
using Assay.Tracking.Documents;

namespace Assay.Tracking.Traces;

/// <summary>Links traces to runs that did not make them, and to the prompts that they used.</summary>
/// <param name="store">Where traces are kept.</param>
/// <param name="clock">What time it is.</param>
public sealed class TraceLinking(ITrackingStore store, TimeProvider clock)
{
    /// <summary>Most traces that are linked in one request.</summary>
    public const int MostTraces = 100;

    /// <summary>Links traces to a run. A trace that is not here yet is linked too: it may be on its way.</summary>
    public async Task<Outcome<Nothing>> ToRunAsync(IReadOnlyCollection<string> traceIds, string runId, CancellationToken cancellation = default)
    {
        if (traceIds.Count > MostTraces) return TraceFaults.TooMany("trace_ids", traceIds.Count, MostTraces);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var written = await store.Documents.WriteAsync([.. traceIds.Distinct().Select(traceId => DocumentWrite.Put(TraceLink.Document(runId, traceId, now)))], [], cancellation);
        if (!written.Succeeded) return written;
        foreach (var traceId in traceIds)
        {
            var linked = await store.ChangeTraceAsync(traceId, trace => trace with { Runs = trace.Runs.Add(runId) }, cancellation);
            if (linked.Problems.Any(problem => problem.Code != TrackingFaults.NotFound)) return Outcome<Nothing>.Failed(linked.Problems);
        }

        return Outcome.Done;
    }

    /// <summary>Links a trace to prompt versions.</summary>
    /// <param name="traceId">The trace.</param>
    /// <param name="prompts">Names and versions: <c>greeting/3</c>.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public Task<Outcome<TraceInfo>> ToPromptsAsync(string traceId, IReadOnlyCollection<string> prompts, CancellationToken cancellation = default) =>
        store.ChangeTraceAsync(traceId, trace => trace with { Prompts = trace.Prompts.Union(prompts) }, cancellation);
}
