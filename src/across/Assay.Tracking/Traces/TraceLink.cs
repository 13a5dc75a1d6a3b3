using Assay.Tracking.Documents;

namespace Assay.Tracking.Traces;

/// <summary>That a trace belongs to a run: found from the run.</summary>
/// <param name="TraceId">The trace.</param>
internal sealed record TraceLink(string TraceId)
{
    /// <summary>The identifier of a link.</summary>
    public static string IdOf(string runId, string traceId) => $"{runId}/{traceId}";

    /// <summary>The document of a link.</summary>
    public static Document Document(string runId, string traceId, long time) =>
        new(DocumentKinds.TraceLink, IdOf(runId, traceId)) { Parent = runId, Order = time, Body = DocumentJson.Write(new TraceLink(traceId)) };

    /// <summary>The traces that are linked to a run.</summary>
    public static async Task<HashSet<string>> OfRunAsync(IDocumentStore documents, string runId, CancellationToken cancellation)
    {
        var traces = new HashSet<string>();
        await foreach (var document in documents.ListAsync(new DocumentListing(DocumentKinds.TraceLink) { Parents = [runId] }, cancellation)) traces.Add(DocumentJson.Read<TraceLink>(document).TraceId);
        return traces;
    }
}
