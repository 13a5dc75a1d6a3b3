using Assay.Kernel;
using Assay.Tracking.Documents;
using Assay.Tracking.Traces;
using Assay.Tracking.Traces.Assessments;
using Assay.Tracking.Traces.Spans;

namespace Assay.Tracking.Importing;

/// <summary>Brings traces over, each with its spans, assessments and links in one transaction. One that is here already stays as it is.</summary>
internal sealed class TraceImport(ITrackingStore store, IImportSource source, ImportPlaces places, ArtifactImport artifacts, TimeProvider clock)
{
    /// <summary>Brings a trace over.</summary>
    public async Task<ImportedItem> TakeAsync(SourceTrace there, CancellationToken cancellation)
    {
        var info = await MoveAsync(there, cancellation);
        var digest = TraceDigest.Of(info, there.Assessments, there.Spans);
        if (await HeldAsync(info.TraceId, cancellation) is { } held) return new ImportedItem(digest, held == digest ? ImportedState.Unchanged : ImportedState.ChangedHere);
        var written = await store.Documents.WriteAsync([.. Writes(info, there)], [], cancellation);
        return new ImportedItem(digest, written.Succeeded && await HeldAsync(info.TraceId, cancellation) == digest ? ImportedState.Written : ImportedState.Differs);
    }

    // The client told of it as a whole: nothing is computed from its spans again.
    private async Task<TraceInfo> MoveAsync(SourceTrace there, CancellationToken cancellation)
    {
        var experiment = places.Of(there.Info.ExperimentId);
        var located = there.Info.Located(experiment);
        var place = located.Tags[TraceKeys.ArtifactLocationTag];
        if (there.Info.Tags.GetValueOrDefault(TraceKeys.ArtifactLocationTag) is { Length: > 0 } location)
            place = there.Spans.Count > 0 && source.Files(location, cancellation) is null ? location : await artifacts.TakeAsync(location, place, cancellation);
        var tags = located.Tags.SetItem(TraceKeys.ArtifactLocationTag, place);
        return located with
        {
            ExperimentId = experiment.ExperimentId,
            Told = true,
            Tags = there.Spans.Count > 0 ? tags.SetItem(TraceKeys.SpansLocationTag, TraceKeys.SpansLocation) : tags,
        };
    }

    private IEnumerable<DocumentWrite> Writes(TraceInfo info, SourceTrace there)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        yield return DocumentWrite.Add(info.ToDocument());
        foreach (var span in there.Spans) yield return DocumentWrite.Add(SpanRecorder.ToDocument(span));
        foreach (var assessment in there.Assessments) yield return DocumentWrite.Add(assessment.ToDocument());
        foreach (var run in info.Runs) yield return DocumentWrite.Put(TraceLink.Document(run, info.TraceId, now));
    }

    private async Task<Digest?> HeldAsync(string traceId, CancellationToken cancellation)
    {
        if (await store.Documents.FindAsync(DocumentKinds.Trace, traceId, cancellation) is not { } document) return null;
        var spans = await ChildrenAsync(DocumentKinds.Span, traceId, SpanJson.Read, cancellation);
        var assessments = await ChildrenAsync(DocumentKinds.Assessment, traceId, Assessment.Of, cancellation);
        return TraceDigest.Of(TraceInfo.Of(document), assessments, spans);
    }

    private async Task<List<T>> ChildrenAsync<T>(string kind, string traceId, Func<Document, T> read, CancellationToken cancellation)
    {
        var children = new List<T>();
        await foreach (var document in store.Documents.ListAsync(new DocumentListing(kind) { Parents = [traceId] }, cancellation)) children.Add(read(document));
        return children;
    }
}
