using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Experiments;
using Assay.Tracking.Traces.Spans;

namespace Assay.Tracking.Traces;

/// <summary>
/// Keeps spans as they come, and brings what their traces say of themselves up to date, in one transaction: all of a batch, or none of it. A span that comes again replaces
/// itself and counts once. A trace of which nobody has told yet begins with its spans.
/// </summary>
/// <param name="store">Where they are kept.</param>
public sealed class SpanRecorder(ITrackingStore store)
{
    private readonly DocumentTurns _turns = new();

    /// <summary>Keeps spans, of one trace or several.</summary>
    /// <param name="experimentId">The experiment of those traces that are not here yet.</param>
    /// <param name="runId">The run in which they were made; null when in none.</param>
    /// <param name="spans">As they came.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    /// <returns><see cref="TrackingFaults.NotFound"/> without such an experiment, <see cref="TrackingFaults.WrongState"/> where it is in the bin.</returns>
    public async Task<Outcome<Nothing>> RecordAsync(string experimentId, string? runId, IEnumerable<Span> spans, CancellationToken cancellation = default)
    {
        var kept = spans.Select(SpanTranslation.Of).GroupBy(IdOf).Select(same => same.Last()).ToArray();
        if (kept.Length == 0) return Outcome.Done;
        var experiment = await TraceExperiment.FindActiveAsync(store.Documents, experimentId, cancellation);
        if (!experiment.Succeeded) return Outcome<Nothing>.Failed(experiment.Problems);
        return await _turns.TakeAsync(kept[0].TraceId, () => WriteAsync(experiment.Value, runId, kept, cancellation), cancellation);
    }

    private async Task<Outcome<Nothing>> WriteAsync(Experiment experiment, string? runId, Span[] spans, CancellationToken cancellation)
    {
        var byTrace = spans.GroupBy(span => span.TraceId).ToArray();
        var traces = (await store.Documents.FindAllAsync(DocumentKinds.Trace, [.. byTrace.Select(group => group.Key)], cancellation)).ToDictionary(document => document.Id);
        var replaced = traces.Count == 0 ? [] : await store.Documents.FindAllAsync(DocumentKinds.Span, [.. spans.Where(span => traces.ContainsKey(span.TraceId)).Select(IdOf)], cancellation);
        var before = replaced.ToLookup(document => document.Parent, SpanJson.Read);
        var writes = new List<DocumentWrite>();
        foreach (var group in byTrace)
        {
            var known = traces.GetValueOrDefault(group.Key);
            var folded = Fold(known, experiment, runId, [.. group], [.. before[group.Key]]);
            writes.Add(known is null ? DocumentWrite.Add(folded.ToDocument()) : DocumentWrite.Replace(folded.ToDocument() with { Version = known.Version }));
        }

        writes.AddRange(spans.Select(span => DocumentWrite.Put(ToDocument(span))));
        return Again(await store.Documents.WriteAsync(writes, [], cancellation));
    }

    private static TraceInfo Fold(Document? known, Experiment experiment, string? runId, Span[] spans, Span[] before)
    {
        var trace = TraceFold.Of(known is null ? null : TraceInfo.Of(known), experiment.ExperimentId, spans, before);
        if (known is null) trace = trace.Located(experiment);
        return runId is null || trace.Metadata.ContainsKey(TraceKeys.SourceRun) ? trace : trace with { Metadata = trace.Metadata.Add(TraceKeys.SourceRun, runId) };
    }

    // Somebody began the trace between our reading and our writing: read again.
    private static Outcome<Nothing> Again(Outcome<Nothing> written) =>
        written.Succeeded || written.Problems.Any(problem => problem.Code != TrackingFaults.AlreadyExists) ? written : new Problem(TrackingFaults.Changed, "The trace was begun meanwhile.", "Try again.");

    private static string IdOf(Span span) => $"{span.TraceId}/{span.SpanId}";

    /// <summary>The document of a span.</summary>
    internal static Document ToDocument(Span span) => new(DocumentKinds.Span, IdOf(span))
    {
        Parent = span.TraceId,
        Order = (long)Math.Min(span.StartNanoseconds, long.MaxValue),
        Body = SpanJson.Write(span),
    };
}
