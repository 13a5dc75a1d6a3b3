using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Outbox;

namespace Assay.Tracking.Traces;

/// <summary>Changes what a trace says of itself.</summary>
internal static class TraceChanges
{
    /// <summary>Changes one trace.</summary>
    public static Task<Outcome<TraceInfo>> ChangeTraceAsync(this ITrackingStore store, string traceId, Func<TraceInfo, TraceInfo> change, CancellationToken cancellation) =>
        store.ChangeTraceAsync(traceId, trace => Outcome<TraceInfo>.Success(change(trace)), cancellation);

    /// <summary>Changes one trace, or says why not.</summary>
    public static async Task<Outcome<TraceInfo>> ChangeTraceAsync(this ITrackingStore store, string traceId, Func<TraceInfo, Outcome<TraceInfo>> change, CancellationToken cancellation)
    {
        var changed = await store.Documents.ChangeAsync(
            DocumentKinds.Trace, traceId, document => change(TraceInfo.Of(document)).Map(trace => (trace.ToDocument(), (IReadOnlyList<OutboxEntry>)[])), () => TraceFaults.NotFound(traceId), cancellation);
        return changed.Map(TraceInfo.Of);
    }
}
